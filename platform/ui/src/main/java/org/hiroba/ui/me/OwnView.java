package org.hiroba.ui.me;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.text.Language;
import org.hiroba.core.IdentityParts;
import org.hiroba.core.access.Session;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.shell.LookChoice;
import org.hiroba.ui.viewer.PageViewer;

/** What one chooses for oneself, and from where one is signed in. What colleagues see of one is the people plugin's. */
public final class OwnView extends Div {
    private final transient Viewer viewer;
    private final transient IdentityParts identity;

    public OwnView(Viewer viewer, IdentityParts identity) {
        this.viewer = viewer;
        this.identity = identity;
        addClassName("h-page");
        Div body = new Div(
                section("ui.me.language", "ui.me.language.help", language(identity.accounts())),
                section("ui.look", "ui.me.look.help", new LookChoice(viewer)));
        body.addClassName("h-page-body");
        session().ifPresent(session -> body.add(section(
                "ui.me.password",
                "ui.me.password.help",
                new PasswordForm(viewer, identity.credentials(), session))));
        body.add(
                section(
                        "ui.me.sessions",
                        "ui.me.sessions.help",
                        new SessionList(viewer, identity.sessions(), session())),
                section(
                        "ui.me.tokens",
                        "ui.me.tokens.help",
                        new TokenList(viewer, identity.accessTokens())),
                section("ui.recalls", "ui.recalls.help", recalls()));
        add(new PageHeader(viewer.text("ui.me.settings"), viewer.person().name()), body);
    }

    private Anchor recalls() {
        Anchor recalls = new Anchor("me/recalls", viewer.text("ui.recalls.show"));
        recalls.addClassNames("h-button", "h-start");
        return recalls;
    }

    private java.util.Optional<Session> session() {
        return ((PageViewer) viewer).session();
    }

    private Section section(String titleKey, String helpKey, Component content) {
        Paragraph help = new Paragraph(viewer.text(helpKey));
        help.addClassName("h-help");
        Section section = new Section(new H2(viewer.text(titleKey)), help, content);
        section.addClassNames("h-card", "h-form");
        return section;
    }

    private RadioButtonGroup<Language> language(Accounts accounts) {
        RadioButtonGroup<Language> choice = new RadioButtonGroup<>();
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(language -> viewer.text("ui.language." + language.tag()));
        choice.setAriaLabel(viewer.text("ui.me.language"));
        choice.setValue(viewer.language());
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && viewer.attempt(() -> change(accounts, event.getValue()))) {
                choice.getUI().ifPresent(ui -> ui.getPage().reload());
            }
        });
        return choice;
    }

    private void change(Accounts accounts, Language language) {
        Person person = viewer.person();
        accounts.change(
                viewer.caller(),
                person.id(),
                new PersonChange(
                        person.name(),
                        person.reading(),
                        person.affiliation(),
                        language,
                        person.photo(),
                        identity.people().profile(person.id())));
    }
}
