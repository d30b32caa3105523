package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Looking something up: as one types, narrowed, kept for the next time, and without a mouse. */
class SearchE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    private static String english = "";

    @BeforeAll
    static void say() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String group = api.get("/groups").path(0).path("id").asString();
        JsonNode post = api.post(
                "/groups/" + group + "/posts", "{\"text\":\"冷蔵庫の見積りを三社からもらいました。\"}");
        api.post("/posts/" + post.path("id").asString() + "/comments", "{\"text\":\"見積りは一番安いところでよいと思います。\"}");
        api.post("/groups/" + group + "/posts", "{\"text\":\"The new ovens arrive on Thursday.\"}");
        String secret = hiroba.addPerson("emma", "Emma Brown", "エマ ブラウン", "本社");
        english = secret;
    }

    @Test
    void aSearchIsNarrowedAndKeptOnAPhoneInJapanese() {
        Page page = chromium.phone("ja-JP");
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes("/search");
        Locator field = page.getByRole(AriaRole.SEARCHBOX).first();
        Locator findings = page.locator("a.h-finding");

        field.fill("みつもり見積");
        field.fill("見積");
        assertThat(findings).hasCount(2);
        assertThat(findings.first().locator("mark").first()).containsText("見積");
        Locator author = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("人"));
        assertThat(author).isHidden();
        button(page, "^しぼりこむ$").click();
        assertThat(author).isVisible();
        button(page, "^しぼりこむ$").click();
        assertThat(author).isHidden();
        button(page, "^コメント 1$").click();
        assertThat(findings).hasCount(1);
        assertThat(findings).containsText("一番安い");

        button(page, "^保存$").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill("見積りのコメント");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存").setExact(true)).click();
        assertThat(page.getByText("保存しました。").first()).isVisible();

        page.navigate(hiroba.address() + "/search");
        Locator saved = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("見積りのコメント"));
        saved.click();
        assertThat(findings).hasCount(1);
        assertThat(page.locator("[aria-pressed=true]").filter(new Locator.FilterOptions().setHasText("コメント")))
                .isVisible();
        findings.click();
        page.waitForURL(Pattern.compile("/groups/"));
        assertThat(page.getByText("見積りは一番安いところ").first()).isVisible();
    }

    @Test
    void aCommentFarDownALongPostIsJumpedTo() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String group = api.get("/groups").path(0).path("id").asString();
        String post = api.post("/groups/" + group + "/posts", "{\"text\":\"新しい制服の色を決めます。\"}").path("id").asString();
        String lines = "落ち着いた色がよいです。\\n".repeat(15);
        for (int number = 1; number <= 9; number++) {
            String words = number == 7 ? "えんじ色がよく似合います。" : lines + number;
            api.post("/posts/" + post + "/comments", "{\"text\":\"" + words + "\"}");
        }
        for (Page page : new Page[] {chromium.phone("ja-JP"), chromium.desk("ja-JP")}) {
            Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes("/search?q=えんじ色");
            page.locator("a.h-finding").click();
            Locator comment = page.locator(".groups-comment").filter(new Locator.FilterOptions().setHasText("えんじ色"));
            assertThat(comment).isInViewport();
            assertThat(comment).isFocused();
            page.reload();
            assertThat(comment).isInViewport();
        }
    }

    @Test
    void whoIsFoundByMoreThanTheNameSaysByWhat() {
        Page page = chromium.phone("ja-JP");
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes("/search?q=hanako");
        Locator hanako = page.locator("a.h-finding[href*='people/']");
        assertThat(hanako.locator(".h-who-name")).hasText("佐藤 花子");
        assertThat(hanako.locator(".search-why mark")).hasText("hanako");
        page.getByRole(AriaRole.SEARCHBOX).first().fill("さとう");
        assertThat(hanako.locator(".h-who-name mark")).hasText("佐藤");
        assertThat(hanako.locator(".search-why")).hasCount(0);
    }

    @Test
    void aFindingIsReachedWithoutAMouseAtADeskInEnglish() {
        Page page = chromium.desk("en-US");
        Visitor emma = Visitor.accept(hiroba, page, english).goes("/me");
        page.waitForResponse(response -> response.url().endsWith("/me"), () -> emma.clicks(AriaRole.RADIO, "English"));
        emma.sees("Language").goes("/groups");

        page.locator("h1, h2").first().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX).first()).isFocused();
        page.keyboard().type("oven");
        Locator finding = page.locator("a.h-finding").filter(new Locator.FilterOptions().setHasText("The new ovens"));
        assertThat(finding).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).getByText("1 found")).isAttached();
        for (int stop = 0; stop < 40 && !Boolean.TRUE.equals(finding.evaluate("it => it === document.activeElement")); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(finding).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/groups/"));
        assertThat(page.getByText("The new ovens arrive on Thursday.").first()).isVisible();

        emma.goes("/search");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("oven"))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
