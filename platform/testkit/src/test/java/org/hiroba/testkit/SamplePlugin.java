package org.hiroba.testkit;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.hiroba.api.event.JournalConsumer;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;

/** A small plugin: one table, one text, one service, one consumer of the journal. */
public final class SamplePlugin implements Plugin {
    /** What the consumer was told. */
    final BlockingQueue<JournalEntry> told = new LinkedBlockingQueue<>();

    boolean stopped;

    /** What the plugin publishes. */
    public interface Notes {
        void write(String words);

        List<String> all();
    }

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        contributions.publish(Notes.class, new SqlNotes(hiroba));
        contributions.add(new JournalConsumer() {
            @Override
            public String name() {
                return "sample";
            }

            @Override
            public void accept(List<JournalEntry> batch) {
                told.addAll(batch);
            }
        });
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private record SqlNotes(PluginContext hiroba) implements Notes {
        @Override
        public void write(String words) {
            hiroba.transactions().run(() -> hiroba.sql()
                    .update("INSERT INTO sample.note (id, words) VALUES (?, ?)", hiroba.ids().next(), words));
        }

        @Override
        public List<String> all() {
            return hiroba.sql().list("SELECT words FROM sample.note ORDER BY id", row -> row.text(1));
        }
    }
}
