package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as hands bring them: dragged, pasted, taken by a phone's camera; and what the page says when they do not get through. */
class FilesByHandE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    private static final int MEGABYTE = 1_000_000;

    /** Does to an element what a browser does when a file is dropped or pasted there. */
    private static final String BRING = """
            (element, [how, name]) => {
              const carried = new DataTransfer();
              carried.items.add(new File(['words of ' + name], name, {type: 'text/plain'}));
              const about = {bubbles: true, cancelable: true, composed: true};
              const send = event => !element.dispatchEvent(event);
              if (how === 'paste') return send(new ClipboardEvent('paste', {clipboardData: carried, ...about}));
              const over = send(new DragEvent('dragover', {dataTransfer: carried, ...about}));
              return over && send(new DragEvent('drop', {dataTransfer: carried, ...about}));
            }""";

    private static String group = "";
    private static String talk = "";

    @BeforeAll
    static void open() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        group = "/groups/" + api.get("/groups").path(0).path("id").asString();
        api.post(group + "/posts", "{\"text\":\"包装紙の柄を変えませんか。\"}");
        String audience = group.substring(1).replace("groups/", "group:");
        talk = "/messages/"
                + api.post("/conversations/talk", "{\"audience\":\"" + audience + "\"}")
                        .path("conversation")
                        .path("id")
                        .asString();
    }

    @Test
    void whatIsDroppedAnywhereOnAPageFindsItsPlace() {
        Page page = hanako(chromium.desk("ja-JP"), group);
        Locator composer = page.locator("hiroba-composer").first();
        assertThat(composer.getByRole(AriaRole.TEXTBOX)).isVisible();
        bring(page.locator("article").first(), "drop", "わき.txt");
        assertThat(composer.getByLabel("「わき.txt」を外す")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("コメント").setExact(true)).first().click();
        Locator comment = page.locator("hiroba-composer[label='コメントを書く']");
        bring(comment.getByRole(AriaRole.TEXTBOX), "drop", "ひとこと.txt");
        assertThat(comment.getByLabel("「ひとこと.txt」を外す")).isVisible();
        bring(comment.getByRole(AriaRole.TEXTBOX), "paste", "写し.txt");
        assertThat(comment.getByLabel("「写し.txt」を外す")).isVisible();

        page.navigate(hiroba.address() + talk);
        Locator stream = page.locator("hiroba-message-stream");
        assertThat(stream.locator("textarea")).isVisible();
        bring(stream, "drop", "落とし物.txt");
        bring(stream.locator("textarea"), "paste", "貼り物.txt");
        assertThat(stream.getByLabel("「落とし物.txt」を外す")).isVisible();
        assertThat(stream.getByLabel("「貼り物.txt」を外す")).isVisible();
        stream.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("送信").setExact(true)).click();
        assertThat(stream.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("落とし物.txt")).first()).isVisible();
    }

    @Test
    void aGroupsFilesTakeWhatIsPastedAndDropped() {
        Page page = hanako(chromium.desk("en-GB"), group + "/files");
        assertThat(page.locator("hiroba-file-upload button").first()).isVisible();
        bring(page.locator("body"), "paste", "Pasted plan.txt");
        assertThat(page.locator("#main").getByText("Pasted plan.txt").first()).isVisible();
        bring(page.locator("h1").first(), "drop", "Dropped plan.txt");
        assertThat(page.locator("#main").getByText("Dropped plan.txt").first()).isVisible();
    }

    @Test
    void aPhoneTakesAPhotoWithItsCamera() {
        Page page = hanako(chromium.phone("ja-JP"), talk);
        Locator stream = page.locator("hiroba-message-stream");
        var chooser = page.waitForFileChooser(() -> stream.getByLabel("写真を撮る").click());
        assertThat(chooser.element().getAttribute("capture")).isEqualTo("environment");
        assertThat(chooser.element().getAttribute("accept")).contains("image/jpeg");
    }

    @Test
    void aPhotoGoesStraightToAGroupsFiles() {
        Page page = hanako(chromium.phone("ja-JP"), group + "/files");
        Locator upload = page.locator("hiroba-file-upload");
        var chooser = page.waitForFileChooser(() -> upload.getByText("写真を撮る").click());
        assertThat(chooser.element().getAttribute("capture")).isEqualTo("environment");
    }

    @Test
    void aSlowUploadShowsHowFarItIsAndCanBeStopped() {
        Page page = hanako(chromium.desk("ja-JP"), group + "/files");
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/files?**", held::add);
        Locator upload = page.locator("hiroba-file-upload");
        upload.locator("input[type=file]:not([capture])").setInputFiles(new FilePayload("大きい.bin", "", new byte[3 * MEGABYTE]));
        assertThat(upload.getByRole(AriaRole.PROGRESSBAR, new Locator.GetByRoleOptions().setName("大きい.bin"))).isVisible();
        // The bar stands before the browser has told of its request: stopped earlier than that there would be nothing to see.
        page.waitForCondition(() -> !held.isEmpty());
        upload.getByLabel("「大きい.bin」の送信をやめる").click();
        assertThat(upload.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        assertThat(held).hasSize(1);
    }

    @Test
    void aRefusalIsToldInWordsAndTriedAgain() {
        Page settings = hanako(chromium.desk("ja-JP"), "/admin/settings");
        // The words are in the language of the person, whatever that of the browser.
        Page foreign = hanako(chromium.desk("en-GB"), group);
        Page japanese = hanako(chromium.phone("ja-JP"), talk);
        FilePayload large = new FilePayload("large.bin", "", new byte[2 * MEGABYTE]);
        Locator composer = foreign.locator("hiroba-composer").first();
        Locator stream = japanese.locator("hiroba-message-stream");

        set(settings, "ファイルの最大サイズ", "1");
        composer.locator("input[type=file]").first().setInputFiles(large);
        assertThat(composer.getByRole(AriaRole.ALERT).first()).containsText("「large.bin」を送れませんでした。ファイルが1 MBを超えています");
        stream.locator("input[type=file]").first().setInputFiles(large);
        assertThat(stream.getByRole(AriaRole.ALERT).first()).containsText("「large.bin」を送れませんでした。");
        stream.getByLabel("「large.bin」の知らせを消す").click();
        assertThat(stream.getByRole(AriaRole.ALERT).first()).isHidden();

        set(settings, "ファイルの最大サイズ", "10");
        composer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("もう一度")).click();
        assertThat(composer.getByLabel("「large.bin」を外す")).isVisible();

        set(settings, "ディスクに残す空き容量", "1000000");
        stream.locator("input[type=file]").first().setInputFiles(large);
        assertThat(stream.getByRole(AriaRole.ALERT).first()).containsText("サーバーのディスクがいっぱい");
        set(settings, "ディスクに残す空き容量", "50");
    }

    @Test
    void aVersionOnItsWayStaysOnThePageOfItsFileWhateverHappensToIt() throws IOException {
        String file = share(api(), newGroup(api(), "版"), "Plan.txt");
        Page page = hanako(chromium.desk("ja-JP"), "/files/" + file);
        List<Route> held = new ArrayList<>();
        page.route("**/api/v1/files/" + file + "/versions?**", held::add);
        Locator upload = page.locator("hiroba-file-upload");
        upload.locator("input[type=file]").setInputFiles(new FilePayload("Plan.txt", "", new byte[3 * MEGABYTE]));
        page.waitForCondition(() -> !held.isEmpty());

        change(api(), "PATCH", "/files/" + file, "{\"name\":\"Better plan.txt\"}");

        assertThat(page.locator("h1")).containsText("Better plan.txt");
        assertThat(upload.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        held.getFirst().abort("blockedbyclient");
    }

    @Test
    void aListOfFilesKeepsItsPlaceAndTheKeyboard() throws IOException {
        ApiClient api = api();
        String audience = newGroup(api, "一覧");
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < 34; i++) {
            shared.add(share(api, audience, "No %02d.txt".formatted(i)));
        }
        Page page = hanako(chromium.desk("ja-JP"), "/groups/" + audience.substring("group:".length()) + "/files");
        Locator rows = page.locator("#main .files-row");
        assertThat(rows).hasCount(30);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("もっと見る")).press("Enter");
        assertThat(rows).hasCount(34);
        assertThat(page.locator(":focus")).containsText("No 03.txt");

        share(api, audience, "New.txt");
        assertThat(rows).hasCount(35);
        assertThat(rows.first()).containsText("New.txt");
        assertThat(page.locator(":focus")).containsText("No 03.txt");

        change(api, "PATCH", "/files/" + shared.get(3), "{\"name\":\"Other.txt\"}");
        assertThat(page.locator(":focus")).containsText("Other.txt");
    }

    @Test
    void aLastDayThatCannotBeReadIsNotTakenForNone() throws IOException {
        ApiClient api = api();
        String file = share(api, newGroup(api, "期限"), "Offer.txt");
        change(api, "PUT", "/files/" + file + "/limits", "{\"expiresAt\":\"2100-01-01T00:00:00Z\",\"downloadable\":true}");
        Page page = hanako(chromium.desk("ja-JP"), "/files/" + file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("公開範囲").setExact(true)).click();
        Locator day = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("最終日"));
        day.fill("そのうち");
        day.press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true)).click();

        assertThat(page.getByText("日付として読めません").first()).isVisible();
        assertThat(day).isFocused();
        assertThat(api.get("/files/" + file).path("expiresAt").asString())
                .isEqualTo("2100-01-01T00:00:00Z");
    }

    private static ApiClient api() throws IOException {
        return new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
    }

    /** @return its audience */
    private static String newGroup(ApiClient api, String name) throws IOException {
        return "group:"
                + api.post("/groups", "{\"name\":\"" + name + "\",\"purpose\":\"企画する\",\"lane\":\"WORK\",\"openness\":\"PRIVATE\"}")
                        .path("id")
                        .asString();
    }

    private static String share(ApiClient api, String audience, String name) throws IOException {
        String about = "name=" + name.replace(" ", "%20") + "&audience=" + audience;
        return change(api, "POST", "/files?" + about, name).path("id").asString();
    }

    private static JsonNode change(ApiClient api, String method, String path, String body) throws IOException {
        String type = method.equals("POST") ? "text/plain" : "application/json";
        var answer = api.ask(method, path, Optional.of(new ApiClient.Body(type, body.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void set(Page settings, String label, String value) {
        Locator field = settings.locator("vaadin-integer-field").filter(new Locator.FilterOptions().setHasText(label)).locator("input");
        field.fill(value);
        field.press("Tab");
        assertThat(settings.locator(".h-toast").last()).containsText("保存しました");
        settings.reload();
        assertThat(field).hasValue(value);
    }

    private static Page hanako(Page page, String path) {
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes(path);
        return page;
    }

    /** The page must have taken it, or the browser would have left the page for the file. */
    private static void bring(Locator where, String how, String name) {
        assertThat(where.evaluate(BRING, List.of(how, name))).isEqualTo(true);
    }
}
