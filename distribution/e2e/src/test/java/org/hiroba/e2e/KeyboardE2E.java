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

/** What people do all day, without a mouse: the Tab key reaches it, and the focus is never lost on the way. */
class KeyboardE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    /** More stops than any page has. */
    private static final int STOPS = 120;

    /** More than a page of them has at first. */
    private static final int POSTS = 15;

    private static final String HAS_FOCUS = "element => element.matches(':focus-within')";

    @BeforeAll
    static void hire() throws IOException {
        Guest.accept(hiroba, "/invitation/" + hiroba.addPerson("misaki", "鈴木 美咲", "すずき みさき", "本社・商品企画"));
    }

    @Test
    void aGroupIsMadeAndAColleagueBroughtIn() {
        Page page = hanako("/groups");
        press(page, button(page, "グループをつくる"));
        assertThat(textbox(page, "グループ名")).isFocused();
        page.keyboard().type("改善会");
        press(page, button(page, "つくる"));
        assertThat(textbox(page, "目的")).isFocused();
        assertThat(page.getByText("グループの目的を1,000文字以内で書いてください。")).isVisible();
        page.keyboard().type("手順の困りごとを持ち寄ります。");
        press(page, button(page, "つくる"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("改善会");

        press(page, page.locator(".h-tabs a").getByText("メンバー"));
        walkTo(page, page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("メンバーを追加")));
        page.keyboard().type("すずき");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("鈴木 美咲")))).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        press(page, button(page, "追加する"));
        assertThat(page.locator(".h-header-note")).containsText("2人");
    }

    @Test
    void anIconWithoutWordsSaysWhatItIs() {
        Page page = hanako("/groups");
        page.locator(".h-list a.h-row").first().click();
        Locator menu = button(page, "このグループのメニュー");
        walkTo(page, menu);
        assertThat(page.locator(".h-tip")).hasText("このグループのメニュー");
        page.keyboard().press("Escape");
        assertThat(page.locator(".h-tip")).hasCount(0);

        // Within a shadow root, too, where one part after the other has the focus.
        walkTo(page, button(page, "ファイルや画像を付ける"));
        assertThat(page.locator(".h-tip")).hasText("ファイルや画像を付ける");
        page.keyboard().press("Tab");
        assertThat(page.locator(".h-tip")).hasCount(0);

        page.mouse().move(1, 1);
        menu.hover();
        assertThat(page.locator(".h-tip")).hasText("このグループのメニュー");
        page.mouse().move(1, 1);
        assertThat(page.locator(".h-tip")).hasCount(0);
    }

    @Test
    void aPersonIsInvitedAndTheFocusComesBack() {
        Page page = hanako("/admin/people");
        Locator add = button(page, "メンバーを追加");
        press(page, add);
        assertThat(textbox(page, "氏名")).isFocused();
        page.keyboard().type("高橋 恵");
        walkTo(page, textbox(page, "ふりがな"));
        page.keyboard().type("たかはし めぐみ");
        walkTo(page, textbox(page, "所属"));
        page.keyboard().type("千葉店");
        walkTo(page, textbox(page, "ログイン名"));
        page.keyboard().type("takahashi.megumi");
        press(page, button(page, "追加して招待"));
        assertThat(page.getByText("高橋 恵さんへの招待")).isVisible();

        page.keyboard().press("Escape");
        assertThat(page.getByText("高橋 恵さんへの招待")).isHidden();
        assertThat(textbox(page, "氏名")).hasCount(0);
        press(page, add);
        assertThat(textbox(page, "氏名")).isFocused();
        page.keyboard().press("Escape");
        assertThat(add).isFocused();
    }

    @Test
    void aMenuAndTheEmojiLeadBackToWhereTheyCameFrom() {
        Page page = hanako("/groups");
        press(page, page.locator(".h-list a.h-row").first());
        Locator more = button(page, "リアクションをつける").first();
        press(page, more);
        assertThat(page.locator(".h-emoji-choice .h-emoji").first()).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".h-emoji-choice .h-emoji").nth(1)).isFocused();
        page.keyboard().press("Escape");
        assertThat(more).isFocused();

        Locator menu = button(page, "このグループのメニュー");
        press(page, menu);
        assertThat(page.locator(".h-menu-item").first()).isFocused();
        press(page, page.locator(".h-menu-item.h-loss"));
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2))).isVisible();
        // Until the focus is in it the dialog is still opening, and Vaadin takes no way back from there.
        assertThat(dialog.getByRole(AriaRole.BUTTON).and(page.locator(":focus"))).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(menu).isFocused();
    }

    @Test
    void olderPostsComeWithTheFocus() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        String group = api.post(
                        "/groups",
                        "{\"name\":\"朝会\",\"purpose\":\"毎朝ひとこと。\",\"lane\":\"WORK\",\"openness\":\"OPEN\"}")
                .path("id")
                .asString();
        for (int day = 1; day <= POSTS; day++) {
            api.post("/groups/" + group + "/posts", "{\"text\":\"%d日目です。\"}".formatted(day));
        }
        Page page = hanako("/groups/" + group);
        Locator shown = page.locator(".h-feed article");
        assertThat(page.getByText("15日目です。")).isVisible();
        int first = shown.count();
        assertThat(page.getByText("1日目です。", new Page.GetByTextOptions().setExact(true))).hasCount(0);

        button(page, "前の投稿を見る").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("1日目です。", new Page.GetByTextOptions().setExact(true))).hasCount(1);
        assertThat(shown.nth(first)).isFocused();
    }

    @Test
    void tickingATaskGoesOnWithTheNext() {
        Page page = hanako("/tasks");
        Locator field = page.locator(".tasks-add-field");
        for (String title : new String[] {"棚卸し", "発注", "清掃"}) {
            walkTo(page, field);
            page.keyboard().type(title);
            page.keyboard().press("Enter");
            assertThat(page.locator(".tasks-row").getByText(title)).isVisible();
        }
        Locator boxes = page.locator(".tasks-row").getByRole(AriaRole.CHECKBOX);
        walkTo(page, boxes.first());
        page.keyboard().press("Space");
        assertThat(boxes).hasCount(2);
        assertThat(boxes.first()).isFocused();
    }

    private static Page hanako(String path) {
        Page page = chromium.desk("ja-JP");
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes(path);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, Locator target) {
        walkTo(page, target);
        page.keyboard().press("Enter");
    }

    /** As far as the keys lead: arrows in a menu, Tab elsewhere. */
    private static void walkTo(Page page, Locator target) {
        assertThat(target).isVisible();
        for (int stop = 0; stop < STOPS && !Boolean.TRUE.equals(target.evaluate(HAS_FOCUS)); stop++) {
            boolean inMenu = page.locator(".h-menu-items:focus-within").count() > 0;
            page.keyboard().press(inMenu ? "ArrowDown" : "Tab");
        }
        if (!Boolean.TRUE.equals(target.evaluate(HAS_FOCUS))) {
            throw new AssertionError("The keyboard does not reach " + target);
        }
    }
}
