package org.hiroba.chat.stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading in the stream: scrolling, days, what is new, reactions, changes, keyboard. */
class MessageStreamTest {
    private static final String LONG = "count=100000";
    private static final String STREAM = "document.querySelector('hiroba-message-stream').shadowRoot";
    private static final String SCROLLER = STREAM + ".querySelector('[role=log]')";

    @RegisterExtension
    static final StreamBrowser browser = new StreamBrowser();

    @Test
    void aLongConversationOpensAtItsEndWithFewElements() {
        Page page = browser.open(LONG);

        assertThat(rowOf(page, "100000")).isInViewport();
        assertThat(page.locator("article").count()).isBetween(30, 400);
        assertThat(page.getByRole(AriaRole.LOG).getAttribute("aria-live")).isEqualTo("off");
    }

    @Test
    void nothingIsSeenBareBeforeTheStyleSheetIsThere() {
        Page page = browser.empty(StreamBrowser.desk());
        List<Route> held = new ArrayList<>();
        page.route("**/stream.css", held::add);

        page.navigate(browser.address("js/harness.html?" + LONG));
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("[role=log]")).isAttached();
        assertThat(page.locator("[role=log]")).isHidden();

        held.forEach(Route::resume);
        assertThat(rowOf(page, "100000")).isInViewport();
    }

    @Test
    void whatIsOnItsWayIsDrawnWhereTheNewestMessageWillBe() {
        Page page = browser.empty(StreamBrowser.phone());

        page.navigate(browser.address("js/harness.html?delay=1000000&" + LONG));

        Locator outline = page.locator(".skeleton:visible");
        assertThat(outline).hasCount(1);
        assertThat(outline.locator("div").last()).isInViewport(new IsInViewportOptions().setRatio(1));
        double gap = ((Number) page.evaluate(SCROLLER + ".getBoundingClientRect().bottom - " + STREAM
                        + ".querySelector('.skeleton').getBoundingClientRect().bottom"))
                .doubleValue();
        assertThat(gap).isLessThan(20);
    }

    @Test
    void whatOneReadsStaysInItsPlaceWhenOlderMessagesArrive() {
        Page page = browser.open(LONG);
        @SuppressWarnings("unchecked")
        List<Object> anchor = (List<Object>) page.evaluate(scrolledUpToFirstVisible());

        page.waitForFunction(
                "first => " + STREAM + ".querySelector('article').dataset.message !== first", anchor.get(1));

        Object after = page.evaluate(
                "id => Math.round(" + STREAM + ".querySelector(`[data-message='${id}']`).getBoundingClientRect().top)",
                anchor.getFirst());
        assertThat(((Number) after).doubleValue())
                .isCloseTo(((Number) anchor.getLast()).doubleValue(), org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void oneScrollsThroughThousandsInBothDirectionsWithoutAGap() {
        Page page = browser.open(LONG);
        for (int i = 0; i < 40; i++) {
            int first = firstId(page);
            page.evaluate(SCROLLER + ".scrollTop = 0");
            page.waitForFunction(
                    "first => Number(" + STREAM + ".querySelector('article').dataset.message) < first", first);
        }
        assertThat(firstId(page)).isLessThan(98_000);
        assertUnbroken(page);

        for (int i = 0; i < 60 && page.locator(".pill").isVisible(); i++) {
            page.evaluate(SCROLLER + ".scrollTop = 1e9");
            page.waitForFunction("() => new Promise(resolve => setTimeout(() => resolve(true), 30))");
        }
        assertThat(rowOf(page, "100000")).isInViewport();
        assertUnbroken(page);
    }

    @Test
    void theDayThatOneIsInLiesOverNoMessage() {
        Page page = browser.open(LONG);
        page.evaluate(SCROLLER + ".scrollTop -= 3000");

        assertThat(page.locator(".day-chip")).isVisible();
        Object gap = page.evaluate(SCROLLER + ".getBoundingClientRect().top - " + STREAM
                + ".querySelector('.day-chip').getBoundingClientRect().bottom");
        assertThat(((Number) gap).doubleValue()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aNewMessageIsFollowedAtTheEndAndAnnounced() {
        Page page = browser.open("count=300");

        page.evaluate("server.say('tanaka', 'ただいま戻りました')");

        assertThat(page.locator("article").last()).containsText("ただいま戻りました");
        assertThat(page.locator("article").last()).isInViewport();
        assertThat(page.locator("[aria-live=polite]")).containsText("田中 一郎さん: ただいま戻りました");
    }

    @Test
    void whoReadsOlderOnesIsToldOfNewOnesAndLedThere() {
        Page page = browser.open(LONG);
        page.evaluate(SCROLLER + ".scrollTop -= 3000");
        page.evaluate("server.say('tanaka', '一つ目'); server.say('sato', '二つ目')");

        Locator pill = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新しいメッセージ 2件"));
        assertThat(pill).isVisible();
        assertThat(page.getByText("二つ目").last()).not().isInViewport();
        pill.click();

        assertThat(page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText("二つ目")))
                .isInViewport();
        assertThat(pill).isHidden();
    }

    @Test
    void theFirstUnreadMessageIsMarkedAndShown() {
        Page page = browser.open("count=100000&unread=700");

        assertThat(page.getByText("ここから新しいメッセージ")).isInViewport();
        assertThat(rowOf(page, "99301")).isInViewport();
    }

    @Test
    void whatIsSeenIsMarkedAsRead() {
        Page page = browser.open("count=50&unread=5");

        page.waitForFunction("server.readPosition === server.messages.at(-1).position");
    }

    @Test
    void oneJumpsToADateAndToAMessage() {
        Page page = browser.open(LONG);
        String day = (String) page.evaluate("server.messages[50000].at.slice(0, 10)");

        page.locator("input[type=date]").evaluate(
                "(input, day) => { input.value = day; input.dispatchEvent(new Event('change')); }", day);
        page.waitForFunction("Math.abs(Number(" + STREAM + ".querySelector('article').dataset.message) - 50000) < 2000");
        assertUnbroken(page);

        page.evaluate("document.querySelector('hiroba-message-stream').jumpTo({message: '777'})");
        assertThat(rowOf(page, "777")).isInViewport();
        assertThat(page.locator(".row.led > article")).hasAttribute("data-message", "777");
        page.evaluate("document.querySelector('hiroba-message-stream').jumpTo()");
        assertThat(page.locator(".row.led")).hasCount(0);
    }

    @Test
    void reactionsAreGivenWithATapAndCountedLive() {
        Page page = browser.open("count=10");
        page.evaluate("server.react('9', '2', '👍', true)");
        Locator like = rowOf(page, "9").getByRole(AriaRole.BUTTON, button("👍 1人"));
        assertThat(like).hasAttribute("aria-pressed", "false");

        like.click();

        Locator mine = rowOf(page, "9").getByRole(AriaRole.BUTTON, button("👍 2人"));
        assertThat(mine).hasAttribute("aria-pressed", "true");
        page.evaluate("server.react('9', '1', '👍', true)");
        assertThat(rowOf(page, "9").getByRole(AriaRole.BUTTON, button("👍 3人"))).hasAttribute("aria-pressed", "true");
        rowOf(page, "9").getByRole(AriaRole.BUTTON, button("👍 3人")).click();
        assertThat(rowOf(page, "9").getByRole(AriaRole.BUTTON, button("👍 2人"))).hasAttribute("aria-pressed", "false");
    }

    @Test
    void editsAndRecallsOfOthersShowAtOnce() {
        Page page = browser.open("count=10");

        page.evaluate("server.edit('9', '書き直しました')");
        assertThat(rowOf(page, "9")).containsText("書き直しました");
        assertThat(rowOf(page, "9").getByRole(AriaRole.BUTTON, button("編集済み"))).isVisible();

        page.evaluate("server.recall('9')");
        assertThat(rowOf(page, "9")).containsText("このメッセージは取り消されました");
        assertThat(rowOf(page, "9")).not().containsText("書き直しました");
        assertThat(reach(rowOf(page, "9"))).hasCount(0);
    }

    @Test
    void whatIsOpenOfAMessageGoesWithItsRecall() {
        Page page = browser.open("count=10");
        page.evaluate("server.edit('9', '書き直しました')");
        rowOf(page, "9").getByRole(AriaRole.BUTTON, button("編集済み")).click();
        Locator versions = page.getByRole(AriaRole.DIALOG);
        assertThat(versions).isVisible();

        page.evaluate("server.recall('8')");
        assertThat(rowOf(page, "8")).containsText("このメッセージは取り消されました");
        assertThat(versions).isVisible();
        page.evaluate("server.recall('9')");
        assertThat(versions).hasCount(0);
    }

    @Test
    void oneEditsAndTakesBackOnesOwnMessageFromTheMenu() {
        Page page = browser.open("count=10");
        write(page, "まちがい");
        Locator own = page.getByRole(AriaRole.ARTICLE).last();
        assertThat(own).not().containsText("送信中");

        own.hover();
        own.getByRole(AriaRole.BUTTON, button("その他の操作")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("編集")).click();
        composer(page).fill("なおしました");
        composer(page).press("Enter");
        assertThat(own).containsText("なおしました");

        own.hover();
        own.getByRole(AriaRole.BUTTON, button("その他の操作")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("取り消す")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, button("取り消す")).click();
        assertThat(own).containsText("このメッセージは取り消されました");
        assertThat(reach(own)).hasAttribute("href", Pattern.compile("/me/recalls/message/\\d+"));
    }

    /** The way to whom it had reached, which the author alone has. */
    private static Locator reach(Locator row) {
        return row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("だれに届いたかを見る"));
    }

    @Test
    void theKeyboardWalksThroughMessagesAndOpensTheMenu() {
        Page page = browser.open("count=30");
        page.getByRole(AriaRole.LOG).focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(focused(page)).isEqualTo("29");

        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.MENU)).isHidden();
        assertThat(focused(page)).isEqualTo("29");
        page.keyboard().press("Escape");
        assertThat(composer(page)).isFocused();
    }

    @Test
    void theMenuTakesUpWhatThePortalOffers() {
        Page page = browser.open("count=30");
        page.evaluate(
                """
                () => {
                  const stream = document.querySelector('hiroba-message-stream');
                  stream.addEventListener('hiroba-menu', ({detail}) => stream.offerActions(detail.message, [{id: 'x', label: 'タスクにする'}]));
                  stream.addEventListener('hiroba-action', ({detail}) => { window.done = detail; });
                }
                """);
        rowOf(page, "29").hover();
        rowOf(page, "29").getByRole(AriaRole.BUTTON, button("その他の操作")).click();

        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("タスクにする")).click();

        assertThat(page.evaluate("window.done")).isEqualTo(Map.of("action", "x", "message", "29"));
    }

    private static void write(Page page, String text) {
        composer(page).fill(text);
        composer(page).press("Enter");
    }

    private static Locator composer(Page page) {
        return page.locator("textarea");
    }

    private static Locator rowOf(Page page, String message) {
        return page.locator("article[data-message='" + message + "']");
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static int firstId(Page page) {
        return Integer.parseInt(page.locator("article").first().getAttribute("data-message"));
    }

    private static Object focused(Page page) {
        return page.evaluate(STREAM + ".activeElement?.dataset.message");
    }

    private static void assertUnbroken(Page page) {
        Object gaps = page.evaluate("() => { const ids = [..." + STREAM
                + ".querySelectorAll('article')].map(each => Number(each.dataset.message));"
                + " return ids.filter((id, at) => at > 0 && id !== ids[at - 1] + 1).length; }");
        assertThat(gaps).isEqualTo(0);
    }

    /** Message at the upper edge, first message held, place of the former; all before anything can be loaded. */
    private static String scrolledUpToFirstVisible() {
        return "() => { " + SCROLLER + ".scrollTop = 900; const top = " + SCROLLER + ".getBoundingClientRect().top;"
                + " const all = [..." + STREAM + ".querySelectorAll('article')];"
                + " const first = all.find(each => each.getBoundingClientRect().bottom > top);"
                + " return [first.dataset.message, all[0].dataset.message,"
                + " Math.round(first.getBoundingClientRect().top)]; }";
    }
}
