package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the code on the console to the first page, and no way back in. */
class FirstRunE2E {
    @RegisterExtension
    static final RunningHiroba hiroba = new RunningHiroba();

    @RegisterExtension
    static final Chromium chromium = Chromium.required();

    @Test
    void beforeTheFirstRunEverythingLeadsToTheWizardAndAfterwardsItIsGone() {
        String help = hiroba.command("--help");
        hiroba.start();
        Page page = chromium.phone("ja-JP");
        page.navigate(hiroba.address() + "/");
        assertThat(page.url()).contains("/setup");
        assertThat(hiroba.setupCode()).hasSizeGreaterThanOrEqualTo(12);

        hiroba.setUp();

        // What is said before a server runs is what the server says of itself and its plugins.
        assertThat(hiroba.command("help").lines().filter(line -> line.startsWith("  ")))
                .hasSizeGreaterThan(15)
                .allMatch(help::contains);
        assertThat(page.navigate(hiroba.address() + "/setup").status()).isEqualTo(404);
        assertThat(page.navigate(hiroba.address() + "/setup/company").status()).isEqualTo(404);
        Visitor.signIn(hiroba, page, RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD)
                .goes("/")
                .sees("佐藤 花子さん")
                .sees("店のあいだの気づきを共有する");
    }
}
