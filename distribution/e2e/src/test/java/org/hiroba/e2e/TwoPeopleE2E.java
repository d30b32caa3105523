package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people at once, one at a desk in Japanese, one on a phone: what one does the other sees without reloading. */
class TwoPeopleE2E {
    private static final String SALES = "日付,品名,売上\n11月1日,焼き菓子,12000\n";

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

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
        PlaywrightAssertions.assertThat(hanako.page().locator(".h-header-note")).containsText("2人");
        taro.clicks(AriaRole.BUTTON, "いいね");
        hanako.seesButton("いいね.*1");
        taro.clicks(AriaRole.BUTTON, "^コメント$");
        taro.writes("コメントを書く", "去年の桜柄、在庫があります。＠hanako さん", "送信");
        hanako.sees("去年の桜柄").sees("@佐藤 花子");

        hanako.writes("気づいたことを、ひとことで。", "まちがえて書きました", "投稿").sees("まちがえて書きました");
        taro.sees("まちがえて書きました");
        hanako.page().locator("article").first().locator("button.h-menu").first().click();
        hanako.clicks(AriaRole.MENUITEM, "取り消す");
        hanako.page().locator("vaadin-confirm-dialog").getByText("取り消す").last().click();
        hanako.sees("この投稿は取り消されました。").seesNoMore("まちがえて書きました");
        taro.sees("この投稿は取り消されました。").seesNoMore("まちがえて書きました");

        hanako.goes("/me/kept").sees("去年の桜柄");
    }

    /** As on a phone that slept while the session ended: nothing told the page. */
    @Test
    void whoWasSignedOutUnawaresIsLedToTheSignIn() {
        Page page = hanako().goes("/groups").page();
        page.context().clearCookies();
        page.locator(".h-list a.h-row").first().click();
        page.waitForURL(address -> address.contains("/sign-in?next="));
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

    @Test
    void theyShareFiles() throws IOException {
        String secret = hiroba.addPerson("jun", "高橋 純", "たかはし じゅん", "千葉店");
        Visitor hanako = hanako().goes("/groups").clicks(AriaRole.LINK, "^企画アイデアバンク");
        Visitor jun = Visitor.accept(hiroba, chromium.phone("ja-JP"), secret).goes("/groups/browse");
        jun.clicks(AriaRole.LINK, "^企画アイデアバンク").clicks(AriaRole.BUTTON, "^参加する$").seesButton("^投稿$");

        Locator composer = hanako.page().locator("hiroba-composer").first();
        Locator choice = composer.locator("input[type=file]").first();
        choice.setInputFiles(new FilePayload("道具.exe", "", "MZ".getBytes(StandardCharsets.US_ASCII)));
        hanako.sees("プログラムやスクリプトのため");
        AtomicInteger sent = new AtomicInteger();
        hanako.page().route("**/api/v1/files?**", route -> {
            if (sent.getAndIncrement() == 0) {
                // The server has taken it, and the answer is lost on the way.
                route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        choice.setInputFiles(new FilePayload("売上.csv", "text/csv", SALES.getBytes(Charset.forName("windows-31j"))));
        hanako.sees("接続が切れました。つながり次第、続けます。");
        PlaywrightAssertions.assertThat(composer.getByLabel("「売上.csv」を外す")).isVisible();
        assertThat(sent).as("how often it was sent").hasValue(1);
        composer.evaluate("""
                element => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File(['落とした言葉'], 'メモ.txt', {type: 'text/plain'}));
                  element.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
                }""");
        PlaywrightAssertions.assertThat(composer.getByLabel("「メモ.txt」を外す")).isVisible();
        hanako.writes("気づいたことを、ひとことで。", "先週の売上です。", "投稿");

        jun.sees("先週の売上です。").clicks(AriaRole.LINK, "売上.csv \\d+ B").sees("焼き菓子").sees("人が見られます");
        Download saved = jun.page().waitForDownload(() -> jun.clicks(AriaRole.LINK, "^保存$"));
        assertThat(saved.suggestedFilename()).isEqualTo("売上.csv");
        assertThat(Files.readString(saved.path(), Charset.forName("windows-31j"))).isEqualTo(SALES);

        jun.goes(URI.create(hanako.page().url()).getPath() + "/files").sees("メモ.txt");
        hanako.clicks(AriaRole.LINK, "^ファイル$").sees("売上.csv");
        hanako.page()
                .locator("hiroba-file-upload input[type=file]:not([capture])")
                .setInputFiles(new FilePayload("献立.txt", "text/plain", "月曜: カレー".getBytes(StandardCharsets.UTF_8)));
        jun.sees("献立.txt");
        hanako.clicks(AriaRole.LINK, "献立.txt").sees("月曜: カレー");
        hanako.page().locator("button.h-menu").first().click();
        hanako.clicks(AriaRole.MENUITEM, "取り消す");
        hanako.page().locator("vaadin-confirm-dialog").getByText("取り消す").last().click();
        hanako.sees("このファイルはもうありません");
        jun.seesNoMore("献立.txt").sees("メモ.txt");
    }
}
