package org.hiroba.ui.viewer;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.hiroba.ui.api.LiveUpdates;

/** The events of the journal for the components of one page. */
final class PageUpdates implements LiveUpdates {
    private final JournalUpdates updates;
    private final OpenPages pages;
    private final PersonId person;

    PageUpdates(JournalUpdates updates, OpenPages pages, PersonId person) {
        this.updates = updates;
        this.pages = pages;
        this.person = person;
    }

    @Override
    public void follow(
            Component component,
            Predicate<DomainEvent> wanted,
            Consumer<List<JournalEntry>> action) {
        component.addAttachListener(event -> begin(component, wanted, action));
        if (component.isAttached()) {
            begin(component, wanted, action);
        }
    }

    private void begin(
            Component component,
            Predicate<DomainEvent> wanted,
            Consumer<List<JournalEntry>> action) {
        component.getUI().ifPresent(ui -> {
            Consumer<List<JournalEntry>> whileAttached = entries -> {
                if (component.isAttached()) {
                    action.accept(entries);
                }
            };
            Following following = new Following(pages, ui, person, wanted, whileAttached);
            updates.add(following);
            component.addDetachListener(event -> {
                event.unregisterListener();
                updates.remove(following);
            });
        });
    }
}
