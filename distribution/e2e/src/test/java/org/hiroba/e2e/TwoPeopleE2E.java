package org.hiroba.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people at once, one at a desk in Japanese, one on a phone: what one does the other sees without reloading. */
class TwoPeopleE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private Visitor hanako() {
        return Visitor.signIn(hiroba, chromium.desk("ja-JP"), RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD);
    }

    @Test
    void theyPostCommentReactAndTakeBack() {
        String secret = hiroba.addPerson("taro", "田中 一郎", "たなか いちろう", "千葉店");
        Visitor hanako = hanako().goes("/groups").clicks(AriaRole.LINK, "^企画アイデアバンク");
        hanako.writes("気づいたことを、ひとことで。", "包装紙の柄を**季節ごと**に変えませんか。", "投稿").sees("季節ごと");

        Visitor taro = Visitor.accept(hiroba, chromium.phone("ja-JP"), secret).goes("/groups/browse");
        taro.clicks(AriaRole.LINK, "^企画アイデアバンク").sees("季節ごと").clicks(AriaRole.BUTTON, "^参加する$").seesButton("^投稿$");
        taro.clicks(AriaRole.BUTTON, "いいね");
        hanako.seesButton("いいね.*1");
        taro.clicks(AriaRole.BUTTON, "^コメント$");
        taro.writes("コメントを書く", "去年の桜柄、在庫があります。＠hanako さん", "送信");
        hanako.sees("去年の桜柄").sees("@佐藤 花子");

        hanako.writes("気づいたことを、ひとことで。", "まちがえて書きました", "投稿").sees("まちがえて書きました");
        taro.sees("まちがえて書きました");
        hanako.page().locator("article").first().locator(".h-menu button").first().click();
        hanako.clicks(AriaRole.MENUITEM, "取り消す");
        hanako.page().locator("vaadin-confirm-dialog").getByText("取り消す").last().click();
        hanako.sees("この投稿は取り消されました。").seesNoMore("まちがえて書きました");
        taro.sees("この投稿は取り消されました。").seesNoMore("まちがえて書きました");

        hanako.goes("/me/kept").sees("去年の桜柄");
    }

    @Test
    void theyChat() {
        String secret = hiroba.addPerson("misaki", "鈴木 美咲", "すずき みさき", "本社・商品企画");
        Visitor misaki = Visitor.accept(hiroba, chromium.phone("en-US"), secret);
        Visitor hanako = hanako().goes("/people").clicks(AriaRole.LINK, "鈴木 美咲");
        hanako.clicks(AriaRole.BUTTON, "メッセージ").says("明日のシフト、見ましたか？").sees("明日のシフト、見ましたか？");

        Page page = misaki.goes("/messages").page();
        misaki.clicks(AriaRole.LINK, "佐藤 花子").sees("明日のシフト、見ましたか？");
        var field = page.locator("hiroba-message-stream textarea");
        field.fill("はい、10時に入ります。");
        page.locator("hiroba-message-stream button.send").click();

        hanako.sees("はい、10時に入ります。");
        hanako.page().reload();
        hanako.sees("明日のシフト、見ましたか？").sees("はい、10時に入ります。");
    }
}
