package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No finding of axe on the pages that everybody uses, light and dark. */
class AccessibilityE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(AccessibilityE2E::words).toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/trust"})
    void pagesBeforeSigningIn(String path) {
        Page page = chromium.desk("ja-JP");
        page.navigate(hiroba.address() + path);

        assertThat(findings(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/groups", "/groups/browse", "/messages", "/people", "/profile", "/me", "/me/kept", "/admin", "/admin/people"})
    void pagesOfThePortal(String path) {
        Visitor hanako = Visitor.signIn(
                        hiroba, chromium.darkDesk("ja-JP"), RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes(path);

        assertThat(findings(hanako.page())).isEmpty();
    }
}
