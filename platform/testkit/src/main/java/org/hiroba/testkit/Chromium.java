package org.hiroba.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's Chromium, one per test class; each person has a profile of his or her own, in Tokyo, and what goes wrong in a
 * page fails the test. Needs Playwright on the class path, which whoever uses this declares.
 *
 * <p><b>Threads:</b> confined to the test's thread.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String MISSING =
            "There is no Chromium: install it (./hiroba test does), or name it in HIROBA_CHROMIUM";
    private static final int PATIENCE_MILLIS = 60_000;

    private final boolean required;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    private Chromium(boolean required) {
        this.required = required;
    }

    /** Without a Chromium the tests fail. */
    public static Chromium required() {
        return new Chromium(true);
    }

    /** Without a Chromium the tests are skipped and say so. */
    public static Chromium ifThere() {
        return new Chromium(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = find();
        if (chromium.isEmpty() && required) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.assumeTrue(
                chromium.isPresent(), "SKIPPED: no Chromium on this machine; install it or name it in HIROBA_CHROMIUM");
        // What is awaited comes as soon as it may; a busy machine is no defect.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = playwright();
        browser = launch(playwright);
    }

    /** Playwright without browsers of its own. */
    public static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * Starts the machine's Chromium, for who is no test.
     *
     * @throws IllegalStateException if there is none
     */
    public static Browser launch(Playwright playwright) {
        Path chromium = find().orElseThrow(() -> new IllegalStateException(MISSING));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking")));
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("HIROBA_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window at a desk. */
    public static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 820);
    }

    /** A phone with a finger. */
    public static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    public Page desk(String locale) {
        return open(desk().setLocale(locale));
    }

    public Page phone(String locale) {
        return open(phone().setLocale(locale));
    }

    public Page darkDesk(String locale) {
        return open(desk().setLocale(locale).setColorScheme(ColorScheme.DARK));
    }

    public Page darkPhone(String locale) {
        return open(phone().setLocale(locale).setColorScheme(ColorScheme.DARK));
    }

    /** An empty page in a profile of its own, which ends with the test. */
    public Page open(Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(options.setIgnoreHTTPSErrors(true).setTimezoneId("Asia/Tokyo"));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(faults::add);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(faults);
        faults.clear();
        if (!seen.isEmpty()) {
            throw new AssertionError("Errors in pages: " + seen);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
