package org.hiroba.chat.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checks of src/test/js/checks.js, each as a test: what the stream's modules do without a screen. */
class StreamModulesTest {
    @RegisterExtension
    static final StreamBrowser browser = new StreamBrowser();

    @TestFactory
    Stream<DynamicTest> checks() {
        Page page = browser.open("count=1");
        @SuppressWarnings("unchecked")
        List<List<String>> results = (List<List<String>>) page.evaluate(
                """
                async () => {
                  const {checks} = await import('/js/checks.js');
                  const results = [];
                  for (const [name, check] of Object.entries(checks)) {
                    try { await check(); results.push([name, '']); } catch (failure) { results.push([name, failure.stack]); }
                  }
                  return results;
                }
                """);
        assertThat(results).isNotEmpty();
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.getFirst(), () -> assertThat(result.getLast()).isEmpty()));
    }
}
