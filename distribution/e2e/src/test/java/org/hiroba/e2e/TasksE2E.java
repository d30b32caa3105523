package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A remark becomes a task in one tap, is done, and the other person sees both live: at a desk in Japanese, on a phone in English. */
class TasksE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    @Test
    void aRemarkBecomesATaskAndItsEndIsSeenUnderIt() {
        String secret = hiroba.addPerson("misaki", "鈴木 美咲", "すずき みさき", "本社・商品企画");
        Visitor misaki = Visitor.accept(hiroba, chromium.phone("en-US"), secret).goes("/groups/browse");
        misaki.clicks(AriaRole.LINK, "^企画アイデアバンク").clicks(AriaRole.BUTTON, "^(参加する|Join)$");
        Visitor hanako = Visitor.signIn(
                        hiroba, chromium.desk("ja-JP"), RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/groups")
                .clicks(AriaRole.LINK, "^企画アイデアバンク");
        hanako.writes("気づいたことを、ひとことで。", "入口の看板を直しませんか。", "投稿").sees("入口の看板を直しませんか。");

        misaki.sees("入口の看板を直しませんか。");
        Locator post = misaki.page().locator("article").first();
        post.locator("button.h-menu").first().click();
        misaki.clicks(AriaRole.MENUITEM, "^(タスクにする|Make it a task)$");
        Locator badge = hanako.page().locator("article").first().locator(".h-badges a");
        assertThat(badge).containsText("タスク：鈴木 美咲");

        misaki.goes("/tasks").clicks(AriaRole.CHECKBOX, "入口の看板を直しませんか。");
        assertThat(badge).containsText("完了：鈴木 美咲");
        badge.click();
        assertThat(hanako.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("入口の看板を直しませんか。");

        misaki.clicks(AriaRole.BUTTON, "^(元に戻す|Undo)$");
        assertThat(hanako.page().locator(".tasks-states [aria-pressed=true]")).containsText("未着手");

        // What has no date stands at the end, below the edge of the screen: it is told where.
        hanako.goes("/tasks").page().locator(".tasks-add-field input").fill("名刺を注文する");
        hanako.clicks(AriaRole.BUTTON, "^追加$").sees("「そのあと」に追加しました：名刺を注文する");
    }

    /** A day is understood however it is written; what is none keeps the form open instead of taking the day away. */
    @Test
    void aDueDateThatCannotBeReadIsNotTakenAway() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String task = api.post("/tasks", "{\"title\":\"請求書\",\"dueDay\":\"2031-03-04\",\"assignees\":[],\"checklist\":[]}")
                .path("id")
                .asString();
        Visitor hanako = Visitor.signIn(
                        hiroba, chromium.desk("ja-JP"), RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/tasks/" + task);
        hanako.clicks(AriaRole.BUTTON, "^変更$");
        Locator day = hanako.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("期限"));
        Locator time = hanako.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("時刻（必要なら）"));
        assertThat(day).hasValue("2031/3/4");
        type(day, "来週の月曜");
        hanako.sees("日付として読めません。").clicks(AriaRole.BUTTON, "^保存$");
        assertThat(day).isFocused();
        assertThat(day).hasValue("来週の月曜");

        for (String written : List.of("2032-12-20", "2032年12月20日", "２０３２／１２／２０")) {
            type(day, written);
            assertThat(day).hasValue("2032/12/20");
        }
        assertThat(day).not().hasAttribute("aria-invalid", "true");
        type(time, "三時");
        hanako.sees("時刻として読めません。").clicks(AriaRole.BUTTON, "^保存$");
        assertThat(time).isFocused();

        type(time, "15:30");
        type(day, "");
        hanako.clicks(AriaRole.BUTTON, "^保存$").sees("時刻だけでは決められません。日付も入れてください。");
        type(day, "2032/12/20");
        hanako.clicks(AriaRole.BUTTON, "^保存$").sees("2032年12月20日 15:30");
    }

    private static void type(Locator field, String words) {
        field.fill(words);
        field.press("Enter");
        field.blur();
    }

    /** On a phone another person's board follows; what is moved by mistake is moved back. */
    @Test
    void aCardIsMovedByMouseKeyboardAndFinger() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String group = api.get("/groups").path(0).path("id").asString();
        for (String title : List.of("棚卸し", "発注")) {
            api.post("/tasks", "{\"title\":\"%s\",\"group\":\"group:%s\",\"assignees\":[],\"checklist\":[]}".formatted(title, group));
        }
        Page desk = board(chromium.desk("ja-JP"), group);
        Page phone = board(chromium.phone("ja-JP"), group);
        assertThat(titles(desk, 0)).hasText(new String[] {"棚卸し", "発注"});

        BoundingBox card = card(desk, "発注").boundingBox();
        BoundingBox doing = desk.locator(".tasks-column").nth(1).boundingBox();
        desk.mouse().move(card.x + card.width / 2, card.y + card.height - 10);
        desk.mouse().down();
        desk.mouse().move(doing.x + doing.width / 2, doing.y + 60, new Mouse.MoveOptions().setSteps(10));
        desk.mouse().up();
        assertThat(titles(desk, 1)).hasText(new String[] {"発注"});
        assertThat(titles(phone, 1)).hasText(new String[] {"発注"});

        card(desk, "発注").press("Alt+ArrowLeft");
        assertThat(titles(desk, 0)).hasText(new String[] {"棚卸し", "発注"});
        assertThat(card(desk, "発注")).isFocused();
        desk.keyboard().press("Alt+ArrowUp");
        assertThat(titles(desk, 0)).hasText(new String[] {"発注", "棚卸し"});
        assertThat(titles(phone, 0)).hasText(new String[] {"発注", "棚卸し"});

        dragByFinger(phone, card(phone, "発注").boundingBox(), phone.locator(".tasks-column").nth(1));
        assertThat(titles(phone, 1)).hasText(new String[] {"発注"});
        assertThat(titles(desk, 1)).hasText(new String[] {"発注"});
    }

    private static Page board(Page page, String group) {
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/groups/" + group + "/tasks");
        assertThat(page.locator(".tasks-card").first()).isVisible();
        return page;
    }

    private static Locator card(Page page, String title) {
        return page.locator(".tasks-card").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator titles(Page page, int column) {
        return page.locator(".tasks-column").nth(column).locator(".tasks-title");
    }

    /** The finger rests until the card comes along; else it scrolls. */
    private static void dragByFinger(Page page, BoundingBox card, Locator column) {
        CDPSession browser = page.context().newCDPSession(page);
        double x = card.x + 60;
        double from = card.y + card.height - 12;
        touch(browser, "touchStart", x, from);
        page.locator(".tasks-ghost").waitFor();
        double to = column.boundingBox().y + 40;
        for (int step = 1; step <= 10; step++) {
            touch(browser, "touchMove", x, from + (to - from) * step / 10);
        }
        send(browser, "touchEnd", new JsonArray());
    }

    private static void touch(CDPSession browser, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        send(browser, type, points);
    }

    private static void send(CDPSession browser, String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }
}
