package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * S5: somebody shares what was secret, others have it on the screen and saved; taken back, it goes from wherever it was, its author
 * learns whom it had reached, and two administrators open the sealed copy.
 */
class RecallE2E {
    private static final String SECRET = "himitsunokyuuyo";
    private static final String WORDS = "来期の給与の案です " + SECRET;

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    @Test
    void whatIsTakenBackIsGoneEverywhereAndItsAuthorLearnsWhomItHadReached() throws IOException {
        Visitor administrator =
                Visitor.signIn(hiroba, chromium.desk("ja-JP"), RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD);
        Visitor misaki = comes("misaki", "鈴木 美咲", "すずき みさき");
        Visitor jun = comes("jun", "高橋 純", "たかはし じゅん");
        Visitor mori = comes("mori", "森 翔太", "もり しょうた");
        ApiClient first = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        ApiClient author = new ApiClient(hiroba, hiroba.token("misaki"));
        ApiClient saver = new ApiClient(hiroba, hiroba.token("jun"));
        first.ask("PUT", "/people/" + person(author, "mori") + "/role", json("{\"role\":\"ADMINISTRATOR\"}"));
        String group = share(author, person(author, "jun"), person(author, "mori"));
        var upload = new ApiClient.Body("text/plain", WORDS.getBytes(StandardCharsets.UTF_8));
        JsonNode file = JsonMapper.shared()
                .readTree(author.ask("POST", "/files?name=" + SECRET + ".txt", Optional.of(upload)).body());
        String post = author.post("/groups/" + group + "/posts", "{\"text\":\"" + WORDS + "\",\"attachments\":[\"file:"
                        + file.path("id").asString() + "\"]}")
                .path("id")
                .asString();
        String download = "/downloads/files/" + file.path("id").asString();

        jun.goes("/groups/" + group).sees(WORDS);
        assertThat(saver.fetch(download).statusCode()).isEqualTo(200);
        jun.page().waitForCondition(() -> countFound(saver) > 0);
        Visitor seeker = new Visitor(hiroba, jun.page().context().newPage()).goes("/search?q=" + SECRET).sees(SECRET);

        misaki.goes("/groups/" + group);
        misaki.page().locator("article button.h-menu").first().click();
        misaki.clicks(AriaRole.MENUITEM, "取り消す");
        misaki.page().locator("vaadin-confirm-dialog").getByText("取り消す").last().click();

        jun.sees("この投稿は取り消されました。").seesNoMore(WORDS);
        seeker.seesNoMore(WORDS);
        assertThat(saver.fetch(download).statusCode()).isEqualTo(410);
        assertThat(countFound(saver)).isZero();
        assertThat(jun.page().getByText("だれに届いたかを見る")).hasCount(0);

        misaki.clicks(AriaRole.LINK, "だれに届いたかを見る");
        misaki.sees("保存した人 1人").sees("高橋 純").sees("表示した可能性のある人 0人").sees("開いた記録のない人 1人");
        administrator.goes("/me/recalls/post/" + post).sees("表示できません");

        administrator.goes("/admin/sealed").clicks(AriaRole.BUTTON, "^開封を申請");
        administrator.page().getByLabel("理由").fill("苦情の調査");
        administrator.clicks(AriaRole.BUTTON, "^申請する$").sees("別の管理者の同意を待っています。");
        mori.goes("/admin/sealed").sees("理由：苦情の調査").clicks(AriaRole.BUTTON, "^同意する$");
        administrator.clicks(AriaRole.BUTTON, "^内容を見る$").sees(WORDS).sees(SECRET + ".txt");
        misaki.goes("/me/notifications").sees("監査のために開かれました");
    }

    private static Visitor comes(String login, String name, String reading) {
        return Visitor.accept(hiroba, chromium.desk("ja-JP"), hiroba.addPerson(login, name, reading, "千葉店"));
    }

    private static String person(ApiClient client, String login) throws IOException {
        for (JsonNode person : client.get("/people").path("items")) {
            if (person.path("login").asString().equals(login)) {
                return person.path("id").asString();
            }
        }
        throw new AssertionError("Nobody is " + login);
    }

    private static String share(ApiClient author, String... others) throws IOException {
        String group = author.post("/groups", """
                        {"name":"給与の準備","purpose":"案を話す","lane":"WORK","openness":"PRIVATE"}""")
                .path("id")
                .asString();
        for (String other : others) {
            author.ask("POST", "/groups/" + group + "/members", json("{\"people\":[\"" + other + "\"]}"));
        }
        return group;
    }

    private static int countFound(ApiClient client) {
        try {
            return client.get("/search?q=" + SECRET).path("items").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ApiClient.Body> json(String text) {
        return Optional.of(ApiClient.Body.json(text));
    }
}
