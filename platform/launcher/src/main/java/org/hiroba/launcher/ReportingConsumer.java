package org.hiroba.launcher;

import java.util.List;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.core.registry.ContributionRegistry;

/** Lays what a journal consumer throws at the door of the plugin that brought it; it is tried again all the same. */
record ReportingConsumer(JournalConsumer consumer, ContributionRegistry contributions)
        implements JournalConsumer {
    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        try {
            consumer.accept(batch);
        } catch (RuntimeException | LinkageError e) {
            contributions.report(consumer, e);
            throw e;
        }
    }
}
