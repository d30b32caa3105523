package org.hiroba.chat.stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import org.hiroba.testkit.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages that show the stream, in the machine's Chromium. Where there is none, the tests are skipped and say so. */
final class StreamBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final Chromium chromium = Chromium.ifThere();
    private @Nullable StreamFiles files;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        chromium.beforeAll(context);
        files = new StreamFiles();
    }

    /** @param query of the harness: count, unread, lang, kind */
    Page open(String query) {
        return open(query, desk());
    }

    Page open(String query, Browser.NewContextOptions options) {
        Page page = empty(options);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(address("js/harness.html?" + query));
        page.waitForFunction("document.querySelector('hiroba-message-stream')?.shadowRoot"
                + ".querySelector('[role=log]')?.getAttribute('aria-busy') === 'false'");
        return page;
    }

    /** One that has gone nowhere yet. */
    Page empty(Browser.NewContextOptions options) {
        return chromium.open(options.setLocale("ja-JP"));
    }

    String address(String path) {
        return Objects.requireNonNull(files).address() + path;
    }

    static Browser.NewContextOptions desk() {
        return Chromium.desk();
    }

    static Browser.NewContextOptions phone() {
        return Chromium.phone().setColorScheme(ColorScheme.DARK);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        chromium.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        chromium.afterAll(context);
        if (files != null) {
            files.close();
        }
    }
}
