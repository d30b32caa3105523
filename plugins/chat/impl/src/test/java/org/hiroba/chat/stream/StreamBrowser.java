package org.hiroba.chat.stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's Chromium with pages that show the stream. Where there is none, the tests are skipped and say so. */
final class StreamBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable StreamFiles files;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path chromium = Stream.concat(
                        Stream.ofNullable(System.getenv("HIROBA_CHROMIUM")), CHROMIUMS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                chromium != null, "SKIPPED: no Chromium on this machine; install it or name it in HIROBA_CHROMIUM");
        files = new StreamFiles();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** @param query of the harness: count, unread, lang, kind */
    Page open(String query) {
        return open(query, desk());
    }

    Page open(String query, Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(options.setTimezoneId("Asia/Tokyo").setLocale("ja-JP"));
        contexts.add(context);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.navigate(address("js/harness.html?" + query));
        page.waitForFunction("document.querySelector('hiroba-message-stream')?.shadowRoot"
                + ".querySelector('[role=log]')?.getAttribute('aria-busy') === 'false'");
        return page;
    }

    String address(String path) {
        return Objects.requireNonNull(files).address() + path;
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(ColorScheme.DARK);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> thrown = List.copyOf(faults);
        faults.clear();
        if (!thrown.isEmpty()) {
            throw new AssertionError("The page threw: " + thrown);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
        if (files != null) {
            files.close();
        }
    }
}
