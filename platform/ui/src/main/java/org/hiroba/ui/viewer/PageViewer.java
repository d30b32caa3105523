package org.hiroba.ui.viewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hiroba.api.content.Content;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.SessionEnded;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.ContentAction;
import org.hiroba.ui.api.LiveUpdates;
import org.hiroba.ui.api.PersonAction;
import org.hiroba.ui.api.PersonSection;
import org.hiroba.ui.api.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who looks at one page. The role is looked up each time, so that a change takes effect on open pages. */
public final class PageViewer implements Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(PageViewer.class);

    /** As in the theme's shell.css. */
    private static final int NARROW_PIXELS = 720;

    private final PortalParts parts;
    private final UI ui;
    private final PersonId person;
    private final Optional<Session> session;
    private final OpenPages pages;
    private final LiveUpdates live;

    /** @param session that the person signed in with; empty at doors that know none, in tests */
    public PageViewer(
            PortalParts parts,
            UI ui,
            PersonId person,
            Optional<Session> session,
            JournalUpdates updates,
            OpenPages pages) {
        this.parts = parts;
        this.ui = ui;
        this.person = person;
        this.session = session;
        this.pages = pages;
        this.live = new PageUpdates(updates, pages, person);
    }

    /** The session that the person signed in with. */
    public Optional<Session> session() {
        return session;
    }

    /** Whether the page was opened on a phone or in a window as narrow, where the navigation is a bar below. */
    public boolean isNarrow() {
        int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width <= NARROW_PIXELS;
    }

    boolean signedInWith(SessionEnded ended) {
        return person.equals(ended.person())
                && session.map(own -> own.id() == ended.session()).orElse(true);
    }

    @Override
    public Caller caller() {
        return new Caller(person, person().role(), Door.PORTAL);
    }

    @Override
    public Person person() {
        return parts.people().load(person);
    }

    @Override
    public Language language() {
        return person().language();
    }

    @Override
    public ZoneId zone() {
        String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    @Override
    public Instant now() {
        return parts.clock().instant();
    }

    @Override
    public String text(String key, Object... arguments) {
        return parts.texts().get(language(), key, arguments);
    }

    /** The failure in the person's language. */
    public String words(HirobaException failure) {
        return parts.texts().get(language(), failure);
    }

    @Override
    public void tell(RuntimeException failure) {
        if (failure instanceof HirobaException meant) {
            Toast.ofFailure(this, words(meant)).open();
        } else {
            LOG.error("Failure in the portal", failure);
            Toast.ofFailure(this, text("ui.failure.excuse")).open();
        }
    }

    @Override
    public void tell(String message) {
        Toast.of(message).open();
    }

    @Override
    public void tell(String message, Runnable undo) {
        Toast.withUndo(this, message, undo).open();
    }

    @Override
    public void goTo(String path) {
        ui.navigate(path);
    }

    @Override
    public void onPage(Runnable action) {
        pages.access(ui, action::run);
    }

    @Override
    public LiveUpdates live() {
        return live;
    }

    @Override
    public List<AudienceTab> tabs(String audienceKind) {
        return parts.contributions().all(AudienceTab.class).stream()
                .filter(tab -> tab.audienceKind().equals(audienceKind))
                .sorted(Comparator.comparingInt(AudienceTab::order))
                .toList();
    }

    @Override
    public List<ContentAction> actions(Content content) {
        return parts.contributions().all(ContentAction.class).stream()
                .filter(action -> isOffered(action, () -> action.offered().test(this, content)))
                .toList();
    }

    @Override
    public List<PersonAction> actions(Person about) {
        return parts.contributions().all(PersonAction.class).stream()
                .filter(action -> isOffered(action, () -> action.offered().test(this, about)))
                .toList();
    }

    @Override
    public List<Component> sections(Person about) {
        return parts.contributions().all(PersonSection.class).stream()
                .sorted(Comparator.comparingInt(PersonSection::order))
                .flatMap(section -> made(section, about).stream())
                .toList();
    }

    private Optional<Component> made(PersonSection section, Person about) {
        try {
            return section.content().apply(this, about).map(content -> {
                Section frame = new Section(new H2(text(section.titleKey())), content);
                frame.addClassName("h-section");
                return frame;
            });
        } catch (RuntimeException | LinkageError e) {
            parts.contributions().report(section, e);
            return Optional.empty();
        }
    }

    private boolean isOffered(Contribution action, BooleanSupplier offered) {
        try {
            return offered.getAsBoolean();
        } catch (RuntimeException | LinkageError e) {
            parts.contributions().report(action, e);
            return false;
        }
    }
}
