package org.hiroba.storage.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six threads write, the process is killed, again and again: what was acknowledged is there, once, and in order. */
class KillDrillTest {
    private static final int KILLS = 10;
    private static final int LINES_BEFORE_THE_KILL = 50;
    private static final long LONGEST_LIFE_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

    private final Random random = new Random(17);
    private final Map<Long, Long> acknowledged = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesTenKills() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            int before = acknowledged.size();
            liveAndDie();
            assertThat(acknowledged).hasSizeGreaterThan(before + LINES_BEFORE_THE_KILL);
        }
        var config = new DatabaseConfig.Derby(folder.resolve("db"));
        try (var database = Database.open(config, InstantSource.system())) {
            database.migrate("drill", WriterProcess.TABLES);
            check(database);
        }
    }

    private void liveAndDie() throws IOException, InterruptedException {
        try (var child = ChildJvm.start(WriterProcess.class, folder, folder.resolve("db").toString())) {
            long end = Long.MAX_VALUE;
            int lines = 0;
            for (String line = child.output().readLine(); line != null; line = child.output().readLine()) {
                remember(line);
                if (++lines == LINES_BEFORE_THE_KILL) {
                    end = System.nanoTime() + random.nextLong(LONGEST_LIFE_NANOS);
                }
                if (lines >= LINES_BEFORE_THE_KILL && System.nanoTime() > end) {
                    child.kill();
                    end = Long.MAX_VALUE;
                }
            }
        }
    }

    private void remember(String line) {
        if (line.endsWith(".")) {
            String[] parts = line.substring(0, line.length() - 1).split(" ");
            assertThat(acknowledged.put(Long.valueOf(parts[0]), Long.valueOf(parts[1])))
                    .as("an id that was given before")
                    .isNull();
        }
    }

    private void check(Database database) {
        List<JournalEntry> journal = wholeJournal(database);
        assertThat(journal).extracting(JournalEntry::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(journal).extracting(entry -> entry.stamp().at()).isSorted().doesNotHaveDuplicates();

        Map<Long, JournalEntry> byMessage = journal.stream()
                .collect(Collectors.toMap(entry -> entry.event().subject().orElseThrow().id(), entry -> entry));
        assertThat(byMessage).containsKeys(acknowledged.keySet().toArray(Long[]::new));
        acknowledged.forEach((id, sequence) -> assertThat(byMessage.get(id).sequence()).isEqualTo(sequence));

        var messages = new HashMap<Long, Instant>();
        database.sql().each("SELECT id, happened_at FROM drill.message", row -> messages.put(row.number(1), row.instant(2)));
        assertThat(messages.keySet()).as("each message has its entry, and each entry its message").isEqualTo(byMessage.keySet());
        messages.forEach((id, at) -> assertThat(byMessage.get(id).stamp().at()).isEqualTo(at));

        long counted = database.sql().find("SELECT SUM(amount) FROM drill.counter", row -> row.number(1)).orElseThrow();
        assertThat(counted).isEqualTo(messages.size());
        // One transaction of each writer may have been committed without an answer.
        assertThat(messages).hasSizeLessThanOrEqualTo(acknowledged.size() + KILLS * WriterProcess.WRITERS);
    }

    private static List<JournalEntry> wholeJournal(Database database) {
        var all = new ArrayList<JournalEntry>();
        for (List<JournalEntry> batch = database.journal().read(0, 10_000);
                !batch.isEmpty();
                batch = database.journal().read(all.getLast().sequence(), 10_000)) {
            all.addAll(batch);
        }
        return all;
    }
}
