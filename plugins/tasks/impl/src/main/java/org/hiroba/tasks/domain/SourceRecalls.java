package org.hiroba.tasks.domain;

import java.util.List;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Transactions;

/**
 * Lets titles forget words of what was recalled or removed while this plugin was not running, and tasks go with their group; else {@link
 * SourceRecall} and {@link TaskRemoval} did it at once.
 */
public record SourceRecalls(Transactions transactions, SourceRecall recall, TaskRemoval removal)
        implements JournalConsumer {
    @Override
    public String name() {
        return "tasks.recalls";
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        batch.stream().map(JournalEntry::event).forEach(this::accept);
    }

    private void accept(DomainEvent event) {
        switch (event.type()) {
            case Contents.RECALLED -> event.subject()
                    .ifPresent(source -> transactions.run(() -> recall.missed(List.of(source))));
            case Contents.REMOVED -> transactions.run(() -> recall.missed(Contents.removedIn(event)));
            case Contents.AUDIENCE_REMOVED -> transactions.run(() -> removal.removed(event.audience(), event.actor()));
            default -> {}
        }
    }
}
