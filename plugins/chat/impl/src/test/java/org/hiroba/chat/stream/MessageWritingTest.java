package org.hiroba.chat.stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The place to write: Enter, input methods, drafts, lost connections, names and pictures. */
class MessageWritingTest {
    @RegisterExtension
    static final StreamBrowser browser = new StreamBrowser();

    @Test
    void enterSendsOnceAndShiftEnterBeginsALine() {
        Page page = browser.open("count=10");
        composer(page).focus();
        page.keyboard().type("一行目");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("二行目");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.ARTICLE).last()).containsText("二行目");
        assertThat(composer(page)).hasValue("");
        page.waitForFunction("server.posts === 1 && server.messages.at(-1).text === '一行目\\n二行目'");
        assertThat(page.getByText("二行目")).hasCount(1);
    }

    @Test
    void enterThatConfirmsAConversionDoesNotSend() {
        Page page = browser.open("count=10");
        CDPSession devtools = page.context().newCDPSession(page);
        composer(page).focus();
        JsonObject composing = new JsonObject();
        composing.addProperty("text", "かな");
        composing.addProperty("selectionStart", 2);
        composing.addProperty("selectionEnd", 2);
        devtools.send("Input.imeSetComposition", composing);

        JsonObject enter = new JsonObject();
        enter.addProperty("type", "rawKeyDown");
        enter.addProperty("key", "Enter");
        enter.addProperty("code", "Enter");
        enter.addProperty("windowsVirtualKeyCode", 229);
        devtools.send("Input.dispatchKeyEvent", enter);
        assertThat(page.evaluate("server.posts")).isEqualTo(0);

        JsonObject confirmed = new JsonObject();
        confirmed.addProperty("text", "仮名");
        devtools.send("Input.insertText", confirmed);
        assertThat(composer(page)).hasValue("仮名");
        page.waitForFunction("() => new Promise(resolve => setTimeout(() => resolve(true), 60))");
        page.keyboard().press("Enter");
        page.waitForFunction("server.posts === 1 && server.messages.at(-1).text === '仮名'");
    }

    @Test
    void whatWasBegunSurvivesAReload() {
        Page page = browser.open("count=10");
        composer(page).fill("書きかけ");

        page.reload();

        assertThat(composer(page)).hasValue("書きかけ");
    }

    @Test
    void nothingIsLostOrDoubledWhenTheConnectionGoes() {
        Page page = browser.open("count=10");
        page.evaluate("server.disconnect()");
        write(page, "とどいて 1");
        write(page, "とどいて 2");
        assertThat(page.getByText("送信中…")).hasCount(2);
        assertThat(page.getByText("接続が切れました")).isVisible();
        page.evaluate("server.online = true; server.say('tanaka', '留守のあいだに'); server.online = false");

        page.evaluate("server.connect()");

        assertThat(page.getByText("送信中…")).hasCount(0);
        assertThat(page.getByText("とどいて 1")).hasCount(1);
        assertThat(page.locator("article").filter(new Locator.FilterOptions().setHasText("留守のあいだに")))
                .hasCount(1);
        page.waitForFunction("server.messages.slice(-2).map(each => each.text).join() === 'とどいて 1,とどいて 2'");
    }

    @Test
    void anAnswerThatIsLostDoesNotMakeASecondMessage() {
        Page page = browser.open("count=10");
        page.evaluate("server.failPostAfterStoring = 1");

        write(page, "一度だけ");

        page.waitForFunction("server.posts === 2");
        assertThat(page.getByText("送信中…")).hasCount(0);
        assertThat(page.getByText("一度だけ")).hasCount(1);
        assertThat(page.evaluate("server.messages.filter(each => each.text === '一度だけ').length")).isEqualTo(1);
    }

    @Test
    void peopleAreFoundByReadingAfterTheWideSign() {
        Page page = browser.open("count=10");
        composer(page).focus();
        page.keyboard().insertText("＠さと");

        assertThat(page.getByRole(AriaRole.OPTION)).hasText("佐佐藤 健横浜店@sato");
        page.keyboard().press("Enter");

        assertThat(composer(page)).hasValue("@sato ");
        assertThat(page.evaluate("server.posts")).isEqualTo(0);
    }

    @Test
    void aPastedPictureIsShownBeforeAndAfterSending() {
        Page page = browser.open("count=10");
        composer(page).evaluate(
                """
                async area => {
                  const canvas = Object.assign(document.createElement('canvas'), {width: 300, height: 200});
                  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
                  const clipboardData = new DataTransfer();
                  clipboardData.items.add(new File([blob], 'x.png', {type: 'image/png'}));
                  area.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }
                """);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("画像を外す"))).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("送信")).click();

        Locator picture = page.getByRole(AriaRole.ARTICLE).last().getByRole(AriaRole.BUTTON, button("画像"));
        assertThat(picture).isVisible();
        picture.click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.IMG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void onAPhoneEnterBeginsALineAndTheButtonSends() {
        Page page = browser.open("count=30&lang=en", StreamBrowser.phone());
        composer(page).tap();
        page.keyboard().type("one");
        page.keyboard().press("Enter");
        page.keyboard().type("two");
        assertThat(page.evaluate("server.posts")).isEqualTo(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).tap();

        page.waitForFunction("server.messages.at(-1).text === 'one\\ntwo'");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void hostileNamesAndUnsentWordsAreShownAsWritten() {
        Page page = browser.open("count=10");
        page.evaluate("server.disconnect()");

        write(page, "<img src=x onerror=\"window.hacked = true\">");

        assertThat(page.getByRole(AriaRole.ARTICLE).last()).containsText("<img src=x");
        assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
    }

    private static void write(Page page, String text) {
        composer(page).fill(text);
        composer(page).press("Enter");
    }

    private static Locator composer(Page page) {
        return page.locator("textarea");
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
