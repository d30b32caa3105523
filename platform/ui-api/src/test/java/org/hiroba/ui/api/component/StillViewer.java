package org.hiroba.ui.api.component;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hiroba.api.content.Content;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.ContentAction;
import org.hiroba.ui.api.LiveUpdates;
import org.hiroba.ui.api.PersonAction;
import org.hiroba.ui.api.Viewer;

/** A viewer for whom the time stands still; texts are their keys with the arguments behind. */
final class StillViewer implements Viewer {
    final List<String> told = new ArrayList<>();
    private final Language language;
    private final Instant now;

    StillViewer(Language language, Instant now) {
        this.language = language;
        this.now = now;
    }

    @Override
    public Caller caller() {
        return new Caller(new PersonId(7), Role.MEMBER, Door.PORTAL);
    }

    @Override
    public Person person() {
        return new Person(
                new PersonId(7), "taro", "山田 太郎", "やまだ たろう", "千葉店", Role.MEMBER,
                PersonStatus.ACTIVE, language, Optional.empty());
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? key : key + List.of(arguments);
    }

    @Override
    public void tell(RuntimeException failure) {
        told.add(String.valueOf(failure.getMessage()));
    }

    @Override
    public void tell(String message, Runnable undo) {
        told.add(message);
    }

    @Override
    public void tell(String message) {
        told.add(message);
    }

    @Override
    public void goTo(String path) {
        told.add(path);
    }

    @Override
    public void onPage(Runnable action) {
        action.run();
    }

    @Override
    public LiveUpdates live() {
        return new LiveUpdates() {
            @Override
            public void follow(
                    com.vaadin.flow.component.Component component,
                    Predicate<DomainEvent> wanted,
                    Consumer<List<JournalEntry>> action) {
                // Nothing ever happens to a viewer for whom the time stands still.
            }
        };
    }

    @Override
    public List<AudienceTab> tabs(String audienceKind) {
        return List.of();
    }

    @Override
    public List<ContentAction> actions(Content content) {
        return List.of();
    }

    @Override
    public List<PersonAction> actions(Person person) {
        return List.of();
    }

    @Override
    public List<com.vaadin.flow.component.Component> sections(Person person) {
        return List.of();
    }
}
