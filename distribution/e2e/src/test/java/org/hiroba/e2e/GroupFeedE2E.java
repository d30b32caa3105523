package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts on the screen of one person while others go on. */
class GroupFeedE2E {
    private static final String PLACE = "気づいたことを、ひとことで。";
    private static final String SHOW =
            """
            state => {
              Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
              Object.defineProperty(document, 'hidden', {configurable: true, get: () => state === 'hidden'});
              document.dispatchEvent(new Event('visibilitychange'));
            }""";

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    private static ApiClient hanako;
    private static ApiClient kenji;

    private Page page;

    @BeforeAll
    static void kenjiComes() {
        String secret = hiroba.addPerson("kenji", "伊藤 健二", "いとう けんじ", "千葉店");
        Visitor.accept(hiroba, chromium.desk("ja-JP"), secret);
        hanako = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        kenji = new ApiClient(hiroba, hiroba.token("kenji"));
    }

    @BeforeEach
    void kenjiSignsIn() {
        page = Visitor.signIn(hiroba, chromium.desk("ja-JP"), "kenji", RunningHiroba.PASSWORD).page();
    }

    @Test
    void homeShowsTheGroupsThatOneBelongsTo() throws IOException {
        String own = group("入荷", true);
        String other = group("経理", false);
        kenji().goes("/");
        say(other, "月次を締めました。");
        say(own, "柿が届きました。");
        kenji().sees("柿が届きました。").seesNoMore("月次を締めました。");
    }

    @Test
    void whatSomebodyIsChangingStaysWhenOthersPinIt() throws IOException {
        String group = group("献立", true);
        String post = kenji.post("/groups/" + group + "/posts", "{\"text\":\"月曜はカレー。\"}").path("id").asString();
        kenji().goes("/groups/" + group).sees("月曜はカレー。");
        page.locator("article button.h-menu").first().click();
        kenji().clicks(AriaRole.MENUITEM, "編集する");
        Locator words = page.locator("hiroba-composer[label='編集する']").getByRole(AriaRole.TEXTBOX);
        words.fill("月曜はシチュー。");
        hanako.ask("PUT", "/posts/" + post + "/pin", Optional.empty());
        say(group, "ピンで留めました。");
        kenji().sees("ピンで留めました。");
        assertThat(words).hasValue("月曜はシチュー。");
        kenji().clicks(AriaRole.BUTTON, "^保存$").sees("月曜はシチュー。").seesNoMore("月曜はカレー。");
    }

    @Test
    void whatComesWhileThePageIsInTheBackgroundIsUnread() throws IOException {
        String group = group("棚卸し", true);
        kenji().goes("/groups/" + group);
        await(group, 0);
        show("hidden");
        say(group, "数が合いません。");
        kenji().sees("数が合いません。");
        await(group, 1);
        show("visible");
        await(group, 0);
    }

    @Test
    void whatIsWrittenWhenTheSessionHasEndedIsThereAfterTheSignIn() throws IOException {
        String group = group("改装", true);
        kenji().goes("/groups/" + group);
        page.context().clearCookies();
        kenji().writes(PLACE, "床を張り替えませんか。", "投稿");
        page.waitForURL(address -> address.contains("/sign-in?next="));
        page.locator("input[name=login]").fill("kenji");
        page.locator("input[type=password]").fill(RunningHiroba.PASSWORD);
        page.locator("form button[type=submit]").first().click();
        assertThat(page.locator("hiroba-composer[label='" + PLACE + "']").getByRole(AriaRole.TEXTBOX)).hasValue("床を張り替えませんか。");
        kenji().clicks(AriaRole.BUTTON, "^投稿$");
        assertThat(page.locator("article").getByText("床を張り替えませんか。")).isVisible();
        assertThat(page.locator("hiroba-composer[label='" + PLACE + "']").getByRole(AriaRole.TEXTBOX)).hasValue("");
        page.reload();
        assertThat(page.locator("article").getByText("床を張り替えませんか。")).isVisible();
        assertThat(page.locator("hiroba-composer[label='" + PLACE + "']").getByRole(AriaRole.TEXTBOX)).hasValue("");
    }

    private Visitor kenji() {
        return new Visitor(hiroba, page);
    }

    private static String group(String name, boolean withKenji) throws IOException {
        String group = hanako.post(
                        "/groups",
                        "{\"name\":\"%s\",\"purpose\":\"試しに。\",\"lane\":\"WORK\",\"openness\":\"OPEN\"}".formatted(name))
                .path("id")
                .asString();
        if (withKenji) {
            kenji.ask("PUT", "/groups/" + group + "/members/me", Optional.empty());
        }
        return group;
    }

    private static void say(String group, String text) throws IOException {
        hanako.post("/groups/" + group + "/posts", "{\"text\":\"%s\"}".formatted(text));
    }

    /** What the browser says of the page, without another window; the server knows of it afterwards. */
    private void show(String state) {
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("vaadin-page-visibility-change"),
                () -> page.evaluate(SHOW, state));
    }

    private void await(String group, int unread) {
        page.waitForCondition(() -> {
            try {
                return kenji.get("/groups/" + group).path("unread").asInt() == unread;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
