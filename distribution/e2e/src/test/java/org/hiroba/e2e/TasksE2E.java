package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hiroba.testkit.Chromium;
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
}
