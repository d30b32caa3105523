package org.hiroba.files.domain;

import java.util.List;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;

/**
 * Takes back the files of content that was recalled while this plugin was not running. While it is, they go with the recall itself and
 * there is nothing left to do here.
 */
public record FileRecalls(Contents contents) implements JournalConsumer {
    @Override
    public String name() {
        return "files.recalls";
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        batch.stream()
                .map(JournalEntry::event)
                .filter(event -> event.type().equals(Contents.RECALLED))
                .forEach(event -> event.subject().ifPresent(content -> contents.recallAttached(content, event.actor())));
    }
}
