package org.hiroba.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hiroba.api.text.Language;
import org.hiroba.ui.dev.DevServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal in a real browser, with the sample company of the dev server. */
class PortalIT {
    private static final String LONGEST = "サインアウトするまでの最長時間";

    /** A busy machine may take this long to load a page. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static DevServer server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        server = DevServer.start(Language.JA, 0);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("hiroba.chromium", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--disable-background-networking", "--disable-component-update")));
    }

    @AfterAll
    static void close() {
        playwright.close();
        server.close();
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void homeSaysWhatHirobaIsForAndNamesThePage() {
        Page page = desk(1, "");
        assertThat(page).hasTitle("ホーム – ひろば商店");
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(page.locator(".h-home-aside")).containsText("「ありがとう」がその日のうちに届く");
    }

    @Test
    void anOutlineStandsUntilThePortalHasArrived() {
        Page page = desk(1, "");
        assertThat(page.locator(".h-home-aside")).isVisible();
        assertThat(page.locator(".h-skeleton")).isHidden();
        page.route("**/VAADIN/build/**", Route::abort);
        page.reload();
        assertThat(page.locator(".h-skeleton")).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("読み込んでいます…");
    }

    @Test
    void aReactionOfOneAppearsOnTheScreenOfTheOther() {
        Page ichiro = desk(2, "groups/2");
        Page misaki = desk(3, "groups/2");
        Locator like = like(misaki);
        assertThat(like).hasAttribute("aria-pressed", "false");
        like.focus();
        like(ichiro).click();
        assertThat(like(misaki)).containsText("1");
        assertThat(like).isFocused();
        assertThat(like(misaki)).hasAttribute("aria-pressed", "false");
        assertThat(like(ichiro)).hasAttribute("aria-pressed", "true");
        like(ichiro).click();
        assertThat(like(misaki)).not().containsText("1");
    }

    @Test
    void theAdministrationIsRefusedToMembers() {
        Page page = desk(2, "admin/settings");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("表示できません");
        assertThat(page).hasTitle(Pattern.compile("表示できません – .+"));
        page.locator(".h-nav-own").click();
        assertThat(page.locator(".h-own-menu")).not().containsText("管理");
    }

    @Test
    void aSettingIsKept() {
        Page page = desk(1, "admin/settings");
        privateGroups(page).check();
        assertThat(page.locator(".h-toast")).containsText("保存しました");
        page.reload();
        assertThat(privateGroups(page)).isChecked();
        resetPrivateGroups(page);
    }

    @Test
    void theKeyboardStaysWithASettingThatItChanged() {
        Page page = desk(1, "admin/settings");
        privateGroups(page).focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".h-toast")).containsText("保存しました");
        assertThat(privateGroups(page)).isFocused();
        resetPrivateGroups(page);
    }

    /** Nobody means the hour through which eight hours become one day. */
    @Test
    void aTimeCountsWhenItsNumberAndUnitAreLeft() {
        Page page = desk(1, "admin/settings");
        Locator number = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(LONGEST));
        number.fill("8");
        page.keyboard().press("Tab");
        Locator unit = page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("日")).and(page.locator(":focus-within"));
        assertThat(unit).hasCount(1);
        assertThat(page.locator(".h-toast")).hasCount(0);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("時間")).click();
        assertThat(page.locator(".h-toast")).hasCount(0);
        page.keyboard().press("Tab");
        assertThat(page.locator(".h-toast")).containsText("保存しました");
        page.reload();
        assertThat(number).hasValue("8");
        number.fill("9");
        page.keyboard().press("Enter");
        assertThat(page.locator(".h-toast")).containsText("保存しました");
        assertThat(number).isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("初期値にもどす: " + LONGEST)).click();
        assertThat(number).hasValue("30");
    }

    /** Until the server has it: the next test begins with what is kept. */
    private static void resetPrivateGroups(Page page) {
        Locator reset = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("初期値にもどす: 非公開グループをつくれるようにする"));
        reset.click();
        assertThat(privateGroups(page)).not().isChecked();
        assertThat(reset).hasCount(0);
    }

    private static Locator privateGroups(Page page) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("非公開グループをつくれるようにする"));
    }

    @Test
    void aFailingViewIsExcusedWithItsPluginAndANumber() {
        Page page = desk(1, "groups/99");
        assertThat(page.locator(".h-empty-hint")).containsText("sample");
        assertThat(page.locator(".h-empty-hint"))
                .containsText(Pattern.compile("[0-9a-f]{8}"));
        page.getByText("ホームへもどる").click();
        assertThat(page).hasURL(server.address());
    }

    @Test
    void anAddressThatNobodyHasIsSaidToBeEmpty() {
        assertThat(server.portal().knows("/nowhere")).isFalse();
        assertThat(server.portal().knows("/groups/1")).isTrue();
        Page page = desk(1, "nowhere");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("ここには何もありません");
        assertThat(page).hasTitle(Pattern.compile("ここには何もありません – .+"));
    }

    @Test
    void theKeyboardGetsEverywhere() {
        Page page = desk(1, "");
        page.keyboard().press("Tab");
        assertThat(page.locator(".h-skip")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".h-nav-groups")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(server.address() + "groups");
        assertThat(page.locator(".h-list-name")).isFocused();
    }

    @Test
    void aMenuIsWalkedWithArrowsAndLeftWithEscape() {
        Page page = desk(1, "groups/1");
        Locator button = page.locator("button.h-menu").first();
        button.press("Enter");
        assertThat(page.locator(".h-menu-item").first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".h-menu-item").last()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".h-menu-item")).hasCount(0);
        assertThat(button).isFocused();
    }

    @Test
    void onAPhoneTheListGivesWayToTheThingAndComesBack() {
        Page page = phone(1, "groups");
        page.getByText("店長会議").click();
        assertThat(page.locator(".h-list")).isHidden();
        page.getByLabel("グループの一覧へもどる").click();
        assertThat(page.locator(".h-list")).isVisible();
        assertThat(page.locator(".h-detail")).isHidden();
    }

    @Test
    void aPhonesBarHasTheWayHomeThreeEntriesAndTheRest() {
        Page page = phone(1, "people");
        Locator bar = page.locator(".h-rail .h-nav:visible");
        assertThat(bar).hasText(new String[] {"広ホーム", "グループ3未対応 3件", "メッセージ", "山じぶんその他2未対応 2件"});
        Locator rest = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("その他 未対応 2件"));
        assertThat(rest).hasClass(Pattern.compile("h-nav-holds-current"));
        rest.press("Enter");
        Locator lines = page.locator(".h-own-menu a:visible");
        assertThat(lines.first()).isFocused();
        assertThat(lines.first()).hasText("メンバー");
        assertThat(lines.first()).hasAttribute("aria-current", "page");
        assertThat(lines.nth(1)).hasText("ランチ2");
        assertThat(lines.nth(2)).hasText("来客");
        page.keyboard().press("ArrowDown");
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("Escape");
        assertThat(rest).isFocused();
    }

    @Test
    void aDesksRailKeepsPeopleOutOfTheMenu() {
        Page page = desk(1, "");
        assertThat(page.locator(".h-nav-people")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("じぶん 未対応 2件")).click();
        assertThat(page.locator(".h-own-menu .h-own-more")).hasCount(2);
        assertThat(page.locator(".h-own-menu a:visible").first()).hasText("ランチ2");
        assertThat(page.locator(".h-own-menu a:visible").nth(2)).hasText("プロフィール");
    }

    @Test
    void theChosenLookStaysOnTheDevice() {
        Page page = desk(1, "me");
        page.locator(".h-main .h-segment[data-look=dark]").click();
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-look", "dark");
        assertThat(page.locator(".h-main .h-segment[data-look=dark]"))
                .hasAttribute("aria-pressed", "true");
        page.locator(".h-main .h-segment[data-look=auto]").click();
        page.reload();
        assertThat(page.locator("html").getAttribute("data-look")).isNull();
    }

    @Test
    void aLostConnectionIsSaidInWords() {
        BrowserContext context = context(1, 1280, 820, ColorScheme.LIGHT);
        Page page = open(context, "groups/1");
        context.setOffline(true);
        page.locator(".h-chip").first().click();
        assertThat(page.locator(".h-connection")).containsText("接続が切れました");
        context.setOffline(false);
        assertThat(page.locator(".h-connection")).isHidden();
    }

    @Test
    void aPluginThatGoesLeadsItsPagesHomeAndIsForgotten() throws Exception {
        VanishingPlugin plugin =
                VanishingPlugin.withView(server.company().platform().contributions());
        Page page = desk(1, "vanishing");
        assertThat(page.locator("body")).containsText("still here");
        plugin.stop();
        assertThat(page).hasURL(server.address());
        assertThat(page.locator(".h-toast")).containsText("停止したため");
        assertThat(server.portal().knows("/vanishing")).isFalse();
        plugin.awaitCollected();
    }

    @Test
    void aPageOfTheAdministrationThatGoesLeadsHomeAndIsForgotten() throws Exception {
        VanishingPlugin plugin =
                VanishingPlugin.withAdminPage(server.company().platform().contributions());
        Page page = desk(1, "admin/vanishing");
        Page other = desk(1, "admin/settings");
        assertThat(page.locator("body")).containsText("still here");
        plugin.stop();
        assertThat(page).hasURL(server.address());
        assertThat(page.locator(".h-toast")).containsText("停止したため");
        assertThat(other).hasURL(server.address() + "admin/settings");
        plugin.awaitCollected();
    }

    @Test
    void axeFindsNothingOnADesk() {
        findsNothing(context(1, 1280, 820, ColorScheme.LIGHT));
    }

    @Test
    void axeFindsNothingOnAPhoneInTheDark() {
        findsNothing(context(1, 390, 844, ColorScheme.DARK));
    }

    /** Plugins in every state, and a feed: all other pages are looked at with their real content in the end-to-end tests. */
    private static void findsNothing(BrowserContext context) {
        Page page = context.newPage();
        for (String path : List.of("admin/plugins", "groups/1")) {
            show(page, path);
            assertThat(findings(page)).as(path).isEmpty();
        }
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
                .map(PortalIT::inWords)
                .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().getFirst().getTarget();
    }

    private static Locator like(Page page) {
        return page.locator(".h-acts").first().locator(".h-chip").first();
    }

    private Page desk(int person, String path) {
        return open(context(person, 1280, 820, ColorScheme.LIGHT), path);
    }

    private Page phone(int person, String path) {
        return open(context(person, 390, 844, ColorScheme.LIGHT), path);
    }

    private BrowserContext context(int person, int width, int height, ColorScheme look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(look)
                .setExtraHTTPHeaders(Map.of("X-As", String.valueOf(person))));
        contexts.add(context);
        return context;
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        show(page, path);
        return page;
    }

    private static void show(Page page, String path) {
        page.navigate(server.address() + path);
        assertThat(page.locator(".h-main > *").first()).isAttached();
    }
}
