package org.hiroba.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.hiroba.testkit.appliance.RunningHiroba;

/** A person at a screen: what he or she does there, in words. Finds things as people do, by role and label. */
record Visitor(RunningHiroba hiroba, Page page) {
    /** Signs in with a password. */
    static Visitor signIn(RunningHiroba hiroba, Page page, String login, String password) {
        page.navigate(hiroba.address() + "/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("main button[type=submit], form button[type=submit]").first().click();
        Visitor visitor = new Visitor(hiroba, page);
        assertThat(page.locator("h1").first()).isVisible();
        return visitor;
    }

    /** Takes an invitation and chooses the password. */
    static Visitor accept(RunningHiroba hiroba, Page page, String secret) {
        page.navigate(hiroba.address() + "/invitation/" + secret);
        for (Locator field : page.locator("input[type=password]").all()) {
            field.fill(RunningHiroba.PASSWORD);
        }
        page.locator("form button[type=submit]").first().click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        return new Visitor(hiroba, page);
    }

    Visitor goes(String path) {
        page.navigate(hiroba.address() + path);
        assertThat(page.locator("h1:visible, h2:visible").first()).isVisible();
        return this;
    }

    Visitor clicks(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
        return this;
    }

    /** Writes into the place of the page or, once it is open, of the comment, and sends it. */
    Visitor writes(String label, String text, String button) {
        Locator composer = page.locator("hiroba-composer[label='" + label + "']");
        composer.getByRole(AriaRole.TEXTBOX).fill(text);
        composer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    Visitor says(String text) {
        Locator field = page.locator("hiroba-message-stream textarea");
        field.fill(text);
        field.press("Enter");
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Visitor seesNoMore(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    /** A button with exactly this number on it, e.g. of a reaction. */
    Visitor seesButton(String pattern) {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)))
                        .first())
                .isVisible();
        return this;
    }
}
