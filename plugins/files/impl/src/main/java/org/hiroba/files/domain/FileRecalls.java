package org.hiroba.files.domain;

import java.util.List;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.plugin.PluginContext;

/**
 * Takes back the files of content that was recalled while this plugin was not running, and takes away those of what was removed. While
 * it is, they go with the recall or removal itself and there is nothing left to do here.
 */
public record FileRecalls(PluginContext hiroba, FileRemoval removal) implements JournalConsumer {
    @Override
    public String name() {
        return "files.recalls";
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        batch.stream().map(JournalEntry::event).forEach(this::accept);
    }

    private void accept(DomainEvent event) {
        switch (event.type()) {
            case Contents.RECALLED -> event.subject()
                    .ifPresent(content -> hiroba.contents().recallAttached(content, event.actor()));
            case Contents.REMOVED -> hiroba.transactions().run(() -> removal.removed(Contents.removedIn(event)));
            case Contents.AUDIENCE_REMOVED -> hiroba.transactions()
                    .run(() -> removal.removed(event.audience(), event.actor()));
            default -> {}
        }
    }
}
