package org.hiroba.search.domain;

import java.util.List;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Transactions;

/** Takes the searches along of people who were removed while nobody could tell {@link RecalledContent}; otherwise there are none left. */
public record SearchesOfRemoved(Transactions transactions, KeptRepository kept) implements JournalConsumer {
    @Override
    public String name() {
        return "search.removed";
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        batch.stream()
                .map(JournalEntry::event)
                .filter(event -> event.type().equals(Contents.AUDIENCE_REMOVED))
                .map(DomainEvent::audience)
                .flatMap(audience -> audience.person().stream())
                .forEach(person -> transactions.run(() -> kept.deleteAllOf(person)));
    }
}
