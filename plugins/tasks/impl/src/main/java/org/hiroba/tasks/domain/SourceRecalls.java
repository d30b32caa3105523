package org.hiroba.tasks.domain;

import java.util.List;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Transactions;

/** Lets titles forget words of what was recalled while this plugin was not running; else {@link SourceRecall} did it with the recall. */
public record SourceRecalls(Transactions transactions, SourceRecall recall) implements JournalConsumer {
    @Override
    public String name() {
        return "tasks.recalls";
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        batch.stream()
                .map(JournalEntry::event)
                .filter(event -> event.type().equals(Contents.RECALLED))
                .forEach(event -> event.subject().ifPresent(source -> transactions.run(() -> recall.missed(source))));
    }
}
