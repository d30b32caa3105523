package org.hiroba.ui.viewer;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One component's wish to hear of events, while it is attached. What happens while its page is busy comes together. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final OpenPages pages;
    private final UI ui;
    private final PersonId person;
    private final Predicate<DomainEvent> wanted;
    private final Consumer<List<JournalEntry>> action;
    private final Object lock = new Object();
    private List<JournalEntry> waiting = new ArrayList<>();

    Following(
            OpenPages pages,
            UI ui,
            PersonId person,
            Predicate<DomainEvent> wanted,
            Consumer<List<JournalEntry>> action) {
        this.pages = pages;
        this.ui = ui;
        this.person = person;
        this.wanted = wanted;
        this.action = action;
    }

    PersonId person() {
        return person;
    }

    boolean wants(DomainEvent event) {
        try {
            return wanted.test(event);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A view cannot say whether it wants an event of type {}", event.type(), e);
            return false;
        }
    }

    void happened(List<JournalEntry> entries) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.addAll(entries);
        }
        if (first) {
            pages.access(ui, this::handOver);
        }
    }

    private void handOver() {
        List<JournalEntry> entries;
        synchronized (lock) {
            entries = waiting;
            waiting = new ArrayList<>();
        }
        action.accept(entries);
    }
}
