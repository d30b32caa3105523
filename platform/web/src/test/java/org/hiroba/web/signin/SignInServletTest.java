package org.hiroba.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.web.fixture.Browser;
import org.hiroba.web.fixture.OpenWeb;
import org.hiroba.web.security.SessionCookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInServletTest {
    @TempDir
    static Path data;

    private static OpenWeb open;
    private static Person hanako;

    @BeforeAll
    static void aCompanyIsOpen() throws IOException {
        open = OpenWeb.at(data);
        hanako = open.found();
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @Test
    void theRightPasswordOpensTheDoorAndLeadsOn() throws Exception {
        Browser browser = open.browser();

        HttpResponse<String> answer = browser.fillIn(
                "/sign-in?next=%2Fgroups%3Ftab%3D2", Map.of("login", "Hanako ", "password", OpenWeb.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/groups?tab=2");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-hiroba=")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContain("Max-Age", "Domain"));
        assertThat(browser.get("/").body()).startsWith("person " + hanako.id());
    }

    @Test
    void theSessionOutlivesTheBrowserOnlyIfAskedTo() throws Exception {
        HttpResponse<String> answer = open.browser()
                .fillIn("/sign-in", Map.of("login", "hanako", "password", OpenWeb.PASSWORD, "keep", "yes"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-hiroba=").contains("Max-Age="));
    }

    @Test
    void aWrongPasswordSaysWhatToDoAndKeepsTheName() throws Exception {
        HttpResponse<String> japanese = open.browser().signIn("<b>hanako", "wrong");
        HttpResponse<String> english = open.browser().speaking("en-GB,en;q=0.9").signIn("hanako", "wrong");

        assertThat(japanese.statusCode()).isEqualTo(401);
        assertThat(japanese.body())
                .contains("ログイン名かパスワードが違います", "role=\"alert\"", "value=\"&lt;b&gt;hanako\"")
                .doesNotContain("<b>hanako", "wrong\"");
        assertThat(english.body()).contains("Login name or password is not right", "<html lang=\"en\">");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() throws Exception {
        String known = open.browser().signIn("hanako", "wrong").body();
        String unknown = open.browser().signIn("nobody", "wrong").body();

        assertThat(withoutWhatDiffers(unknown, "nobody")).isEqualTo(withoutWhatDiffers(known, "hanako"));
    }

    @Test
    void manyAttemptsHaveToWait() throws Exception {
        Browser browser = open.browser();
        HttpResponse<String> last = browser.signIn("mallory", "wrong");
        for (int i = 0; i < 40 && last.statusCode() == 401; i++) {
            last = browser.signIn("mallory", "wrong" + i);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.body()).contains("後にもう一度お試しください");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)",
                "/a\u0000b", "/a\nb", "evil", "/\t/evil.example", "/sign-out"
            })
    void nobodyIsLedElsewhere(String next) throws Exception {
        Browser browser = open.browser();
        Map<String, String> hidden = Browser.hidden(browser.get("/sign-in").body());

        HttpResponse<String> answer = browser.post(
                "/sign-in",
                Browser.with(hidden, Map.of("login", "hanako", "password", OpenWeb.PASSWORD, "next", next)));

        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() throws Exception {
        Browser browser = open.browser();
        browser.get("/sign-in");

        HttpResponse<String> answer =
                browser.post("/sign-in", Map.of("login", "hanako", "password", OpenWeb.PASSWORD, "token", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("もう一度お試しください", "value=\"hanako\"");
        assertThat(browser.cookie(SessionCookie.NAME)).isEmpty();
    }

    @Test
    void signingInAgainEndsTheSessionBefore() throws Exception {
        Browser browser = open.browser();
        browser.signIn("hanako", OpenWeb.PASSWORD);
        String first = browser.cookie(SessionCookie.NAME).orElseThrow();
        Map<String, String> hidden = Browser.hidden(open.browser().get("/sign-in").body());
        HttpRequest again = browser.request("/sign-in")
                .header("Origin", browser.origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "__Host-hiroba-form=" + hidden.get("token"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=hanako&password=" + OpenWeb.PASSWORD + "&token=" + hidden.get("token")))
                .build();

        assertThat(browser.client().send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(303);

        assertThat(browser.cookie(SessionCookie.NAME)).isPresent().get().isNotEqualTo(first);
        assertThat(open.platform().identity().sessions().find(first)).isEmpty();
    }

    @Test
    void whatWasOnTheScreenIsNotShownToTheNextPerson() throws Exception {
        Browser shared = open.browser();
        shared.signIn("hanako", OpenWeb.PASSWORD);
        shared.get("/");
        assertThat(shared.get("/").body()).contains("before of " + hanako.id());
        Person taro = invited("taro", "sakura-denwa-ringo-99");

        shared.post("/sign-out", Map.of());
        shared.signIn("taro", "sakura-denwa-ringo-99");

        assertThat(shared.get("/").body()).startsWith("person " + taro.id() + ", before null");
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() throws Exception {
        Browser browser = open.browser();
        browser.signIn("hanako", OpenWeb.PASSWORD);
        String token = browser.cookie(SessionCookie.NAME).orElseThrow();

        HttpResponse<String> answer = browser.post("/sign-out", Map.of());

        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?after=sign-out");
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("storage");
        assertThat(open.platform().identity().sessions().find(token)).isEmpty();
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(browser.get("/sign-in?after=sign-out").body()).contains("サインアウトしました");
    }

    @Test
    void aLinkSignsNobodyOut() throws Exception {
        Browser browser = open.browser();
        browser.signIn("hanako", OpenWeb.PASSWORD);

        browser.get("/sign-out");

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsOutAtTheNextClick() throws Exception {
        Person saburo = invited("saburo", "sakura-denwa-ringo-99");
        Browser browser = open.browser();
        browser.signIn("saburo", "sakura-denwa-ringo-99");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        open.platform().identity().accounts().disable(administrator(), saburo.id());

        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(browser.signIn("saburo", "sakura-denwa-ringo-99").statusCode()).isEqualTo(401);
    }

    @Test
    void anInvitationLetsChooseAPasswordOnce() throws Exception {
        Person jiro = open.platform()
                .identity()
                .accounts()
                .create(
                        administrator(),
                        new NewPerson("jiro", "鈴木 次郎", "すずき じろう", "千葉店", Role.MEMBER, Language.JA));
        String path = "/invitation/" + open.platform().identity().accounts().invite(administrator(), jiro.id());
        Browser browser = open.browser();

        assertThat(browser.get(path).body()).contains("鈴木 次郎さん、ようこそ", "autocomplete=\"new-password\"");
        assertThat(browser.fillIn(path, Map.of("password", "one-two-three", "again", "other")).body())
                .contains("2つのパスワードが違います");
        assertThat(browser.fillIn(path, Map.of("password", "jiro", "again", "jiro")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> done =
                browser.fillIn(path, Map.of("password", "yuki-tokei-kaban-7", "again", "yuki-tokei-kaban-7"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(browser.get("/").body()).startsWith("person " + jiro.id());
        assertThat(open.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(open.browser().get("/invitation/nonsense").body()).contains("このリンクは使えません");
    }

    @Test
    void theLanguageIsThatOfTheBrowserUnlessOneWasChosen() throws Exception {
        Browser browser = open.browser().speaking("fr-FR,en;q=0.5");
        assertThat(browser.get("/sign-in").body()).contains("<html lang=\"en\">");

        assertThat(browser.get("/sign-in?lang=ja").body()).contains("<html lang=\"ja\">");

        assertThat(browser.get("/sign-in").body()).contains("<html lang=\"ja\">");
        assertThat(open.browser().speaking("fr").get("/sign-in").body()).contains("<html lang=\"ja\">");
    }

    private Person invited(String login, String password) {
        var identity = open.platform().identity();
        Person person = identity.accounts()
                .create(administrator(), new NewPerson(login, "田中 太郎", "たなか たろう", "千葉店", Role.MEMBER, Language.JA));
        String secret = identity.accounts().invite(administrator(), person.id());
        return identity.invitations().redeem(secret, password, new ClientInfo("127.0.0.1", ""));
    }

    private Caller administrator() {
        return new Caller(hanako.id(), Role.ADMINISTRATOR, Door.PORTAL);
    }

    private static String withoutWhatDiffers(String page, String login) {
        return page.replace(login, "").replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }
}
