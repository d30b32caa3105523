package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No finding of axe on any page that people use, at a desk and on a phone, light and dark, in both languages. */
class AccessibilityE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    private static final String LIKE = URLEncoder.encode("👍", StandardCharsets.UTF_8);
    /** How often something that has just been opened is looked at before it counts. */
    private static final int LOOKS = 5;

    private static final int AGAIN_MILLIS = 300;

    private static final List<String> BEFORE = List.of("/sign-in", "/trust", "/nowhere");
    private static final List<String> PORTAL = List.of(
            "/", "/groups", "/groups/browse", "/messages", "/people", "/profile", "/me", "/me/kept",
            "/me/notifications", "/me/recalls", "/tasks", "/tasks/calendar", "/search", "/search?q=%E5%8C%85%E8%A3%85", "/admin",
            "/admin/company", "/admin/people", "/admin/settings", "/admin/plugins", "/admin/slack", "/admin/audit");

    /** A language in a look; each page is loaded once, as at the first size, and looked at in both. */
    enum Visit {
        JAPANESE_LIGHT("ja", "日本語", () -> chromium.desk("ja-JP"), List.of(Size.DESK, Size.PHONE)),
        ENGLISH_DARK("en", "English", () -> chromium.darkDesk("en-GB"), List.of(Size.PHONE, Size.DESK));

        private final String tag;
        private final String language;
        private final Supplier<Page> opening;
        private final List<Size> sizes;

        Visit(String tag, String language, Supplier<Page> opening, List<Size> sizes) {
            this.tag = tag;
            this.language = language;
            this.opening = opening;
            this.sizes = sizes;
        }
    }

    /** What the browser takes itself for. */
    enum Size {
        DESK(1280, 820, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean finger;

        Size(int width, int height, boolean finger) {
            this.width = width;
            this.height = height;
            this.finger = finger;
        }

        void put(CDPSession browser) {
            JsonObject screen = new JsonObject();
            screen.addProperty("width", width);
            screen.addProperty("height", height);
            screen.addProperty("deviceScaleFactor", 1);
            screen.addProperty("mobile", finger);
            browser.send("Emulation.setDeviceMetricsOverride", screen);
            JsonObject touch = new JsonObject();
            touch.addProperty("enabled", finger);
            browser.send("Emulation.setTouchEmulationEnabled", touch);
        }
    }

    private static String group = "";
    private static String talk = "";
    private static String file = "";
    private static String task = "";

    @BeforeAll
    static void say() throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        group = api.get("/groups").path(0).path("id").asString();
        file = upload(api, "/files?name=plan.csv");
        JsonNode post = api.post(
                "/groups/" + group + "/posts",
                "{\"text\":\"@hanako **包装紙の柄**を変えませんか。https://example.com/\",\"attachments\":[\"file:" + file + "\"]}");
        api.post("/posts/" + post.path("id").asString() + "/comments", "{\"text\":\"賛成です。\"}");
        assertThat(api.ask("PUT", "/content/post:" + post.path("id").asString() + "/reactions/" + LIKE, Optional.empty()).statusCode())
                .isLessThan(300);
        task = api.post(
                        "/tasks",
                        "{\"title\":\"傘袋の発注\",\"group\":\"group:" + group + "\",\"dueDay\":\"2099-04-01\","
                                + "\"checklist\":[{\"words\":\"在庫を数える\",\"done\":true}]}")
                .path("id")
                .asString();
        talk = api.post("/conversations/talk", "{\"audience\":\"group:" + group + "\"}")
                .path("conversation")
                .path("id")
                .asString();
        api.say(talk, "傘袋を1箱お願いします @hanako", "umbrella");
    }

    private static String upload(ApiClient api, String path) throws IOException {
        var body = new ApiClient.Body("application/octet-stream", "day,sales\n1,12000\n".getBytes(StandardCharsets.UTF_8));
        return JsonMapper.shared()
                .readTree(api.ask("POST", path, Optional.of(body)).body())
                .path("id")
                .asString();
    }

    private static List<String> findings(Page page) {
        return findings(page, axe(page));
    }

    /**
     * In the page itself, which has no frames of others, and telling of faults only: a page of its own for each look and a
     * megabyte of what is well took longer than the look.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions faults = new AxeRunOptions();
        faults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(faults);
    }

    private static List<String> findings(Page page, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> page.evaluate("innerWidth") + " px " + page.url() + " " + words(rule))
                .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** The frame and a conversation as a screen reader walks them: names, roles, landmarks, what nests in what. */
    @Test
    void whatAScreenReaderMeets() {
        Page page = chromium.desk("ja-JP");
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD).goes("/groups/" + group);
        assertThat(page.locator(".h-rail")).matchesAriaSnapshot("""
                - navigation "メインメニュー":
                  - link "ホーム"
                  - link "グループ"
                  - link "メッセージ"
                  - link /^タスク/
                  - link "メンバー"
                  - button /^じぶん/
                """);
        assertThat(page.locator("#main")).matchesAriaSnapshot("""
                - main:
                  - heading [level=1]
                  - navigation:
                    - link "投稿"
                  - textbox "気づいたことを、ひとことで。"
                  - feed "投稿":
                    - article "佐藤 花子さんの投稿":
                      - link "佐藤 花子"
                      - article "佐藤 花子さんのコメント":
                        - link "佐藤 花子"
                """);
        assertThat(page.locator(".h-tab-current")).hasAttribute("aria-current", "page");
        assertThat(page.locator(".h-nav-groups")).hasAttribute("aria-current", "page");
        page.navigate(hiroba.address() + "/messages/" + talk);
        assertThat(page.locator("hiroba-message-stream").getByRole(AriaRole.LOG)).hasAccessibleName("メッセージ");
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
    }

    /** The lists beside a page are lists: named, of so many rows, one of them the current one. */
    @Test
    void listsSayHowMuchTheyHoldAndWhereOneIs() {
        Page page = chromium.desk("ja-JP");
        Visitor hanako = Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/groups/" + group);
        assertThat(page.locator(".h-list")).matchesAriaSnapshot("""
                - complementary:
                  - list "わたしのグループ":
                    - listitem:
                      - link
                  - list "見てみる":
                    - /children: equal
                    - listitem:
                      - link /グループをさがす/
                """);
        assertThat(current(page)).hasAttribute("href", "groups/" + group);
        hanako.goes("/messages/" + talk);
        assertThat(page.locator(".h-list")).matchesAriaSnapshot("""
                - complementary:
                  - list "会話の一覧":
                    - /children: equal
                    - listitem:
                      - link /傘袋/
                """);
        assertThat(current(page)).hasAttribute("href", "messages/" + talk);
        hanako.goes("/people");
        assertThat(page.locator(".h-list").getByRole(AriaRole.LIST).first()).matchesAriaSnapshot("""
                - list "さ":
                  - listitem:
                    - link /佐藤 花子/
                """);
        hanako.goes("/groups/browse");
        assertThat(page.locator(".h-detail").getByRole(AriaRole.LISTITEM).first()).matchesAriaSnapshot("""
                - listitem:
                  - link
                  - text: /人/
                """);
    }

    private static Locator current(Page page) {
        return page.locator(".h-list").getByRole(AriaRole.LIST).locator("a[aria-current=page]");
    }

    @ParameterizedTest
    @EnumSource(Visit.class)
    void nothingIsInAnybodysWay(Visit visit) {
        List<String> findings = new ArrayList<>();
        Page page = visit.opening.get();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        CDPSession browser = page.context().newCDPSession(page);
        visit.sizes.getFirst().put(browser);
        Runnable look = () -> inBothSizes(visit, browser, page, findings);
        for (String path : BEFORE) {
            page.navigate(hiroba.address() + path);
            look.run();
        }
        Visitor hanako = Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/me");
        page.getByText(visit.language, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("html")).hasAttribute("lang", visit.tag);
        for (String path : PORTAL) {
            hanako.goes(path);
            look.run();
        }
        contents().forEach((path, words) -> {
            assertThat(hanako.goes(path).page().getByText(words).locator("visible=true").first()).isVisible();
            look.run();
        });
        for (Size size : visit.sizes) {
            size.put(browser);
            findings.addAll(whatOpens(hanako));
        }
        assertThat(findings).isEmpty();
    }

    /** Afterwards the size is the first again. */
    private static void inBothSizes(Visit visit, CDPSession browser, Page page, List<String> findings) {
        findings.addAll(findings(page));
        visit.sizes.getLast().put(browser);
        findings.addAll(lasting(page, () -> axe(page)));
        visit.sizes.getFirst().put(browser);
    }

    /** What people made, by the address, and words of it that show that it is there. */
    private static Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("/groups/" + group + "/members", "佐藤 花子");
        contents.put("/groups/" + group + "/tasks", "傘袋の発注");
        contents.put("/tasks/" + task, "傘袋の発注");
        contents.put("/groups/" + group + "/files", "plan.csv");
        contents.put("/files/" + file, "1,12000");
        contents.put("/messages/" + talk, "傘袋を1箱お願いします");
        return contents;
    }

    /** A post with all that it can have, and what opens over it: a question before a loss, a menu, emoji, a form. */
    private static List<String> whatOpens(Visitor hanako) {
        Page page = hanako.page();
        List<String> findings = new ArrayList<>();
        hanako.goes("/groups/" + group);
        assertThat(page.locator("article").getByText("包装紙の柄").first()).isVisible();
        findings.addAll(findings(page));
        page.locator("article").first().locator("button.h-menu").first().click();
        page.locator(".h-menu-item.h-loss").first().click();
        assertThat(page.locator("vaadin-confirm-dialog[opened] > [slot=cancel-button]:not([hidden])")).isFocused();
        // The role of its footer is Vaadin's own, and of no consequence.
        findings.addAll(lasting(page, () -> axe(page).disableRules(List.of("aria-allowed-role"))));
        page.keyboard().press("Escape");
        findings.addAll(inMenuAndForm(page));
        return findings;
    }

    /**
     * Findings in what has just been opened. It fades in, and axe computes contrasts from colours of the way: only what stays
     * is a finding.
     */
    private static List<String> lasting(Page page, Supplier<AxeBuilder> axe) {
        List<String> found = List.of();
        for (int look = 0; look < LOOKS; look++) {
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
            page.waitForFunction("document.getAnimations().length === 0");
            found = findings(page, axe.get());
            if (found.isEmpty()) {
                break;
            }
            page.waitForTimeout(AGAIN_MILLIS);
        }
        return found;
    }

    /** An open menu, the emoji to choose from, and a form. */
    private static List<String> inMenuAndForm(Page page) {
        List<String> findings = new ArrayList<>();
        page.locator(".h-header button.h-menu").click();
        assertThat(page.locator(".h-menu-item").first()).isVisible();
        findings.addAll(findings(page));
        page.keyboard().press("Escape");
        page.locator(".h-chip-icon").first().click();
        assertThat(page.locator(".h-emoji-choice")).isVisible();
        findings.addAll(findings(page));
        page.keyboard().press("Escape");
        page.locator(".h-header button.h-menu").click();
        page.locator(".h-menu-item:not(.h-loss)").first().click();
        assertThat(page.locator("vaadin-dialog[opened] vaadin-text-area")).isVisible();
        findings.addAll(lasting(page, () -> axe(page)));
        return findings;
    }
}
