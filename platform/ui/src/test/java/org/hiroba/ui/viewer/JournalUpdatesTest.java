package org.hiroba.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalUpdatesTest {
    private static final PersonId INSIDER = new PersonId(1);
    private static final PersonId OUTSIDER = new PersonId(2);
    private static final Audience GROUP = new Audience("group", "7");

    private final GrowingJournal journal = new GrowingJournal();
    private final JournalUpdates updates = new JournalUpdates(journal, new OneGroup());

    @AfterEach
    void close() {
        updates.close();
    }

    @Test
    void whoMayNotSeeAnAudienceHearsNothingOfIt() throws InterruptedException {
        BlockingQueue<String> insider = follow(INSIDER, event -> true);
        BlockingQueue<String> outsider = follow(OUTSIDER, event -> true);
        updates.start();
        journal.append(DomainEvent.of("groups.posted", GROUP, INSIDER));
        journal.append(DomainEvent.of("company.changed", Audience.COMPANY, INSIDER));
        assertThat(insider.poll(20, TimeUnit.SECONDS)).isEqualTo("groups.posted");
        assertThat(outsider.poll(20, TimeUnit.SECONDS)).isEqualTo("company.changed");
    }

    @Test
    void aViewThatCannotSayWhatItWantsStopsNobodyElse() throws InterruptedException {
        follow(INSIDER, event -> {
            throw new IllegalStateException("A plugin's defect");
        });
        BlockingQueue<String> other = follow(INSIDER, event -> true);
        updates.start();
        journal.append(DomainEvent.of("groups.posted", GROUP, INSIDER));
        assertThat(other.poll(20, TimeUnit.SECONDS)).isEqualTo("groups.posted");
    }

    @Test
    void whatHappenedBeforeTheStartIsNotTold() throws InterruptedException {
        journal.append(DomainEvent.of("groups.earlier", GROUP, INSIDER));
        BlockingQueue<String> heard = follow(INSIDER, event -> true);
        updates.start();
        journal.append(DomainEvent.of("groups.later", GROUP, INSIDER));
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("groups.later");
    }

    private BlockingQueue<String> follow(PersonId person, Predicate<DomainEvent> wanted) {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        updates.add(new Following(new OpenPages(), new FreePage(), person, wanted, entries ->
                entries.forEach(entry -> heard.add(entry.event().type()))));
        return heard;
    }

    /** A page that nobody else works on. */
    private static final class FreePage extends UI {
        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }

    private static final class GrowingJournal implements Journal {
        private final List<JournalEntry> entries = new ArrayList<>();

        @Override
        public synchronized Stamp append(DomainEvent event) {
            Stamp stamp = new Stamp(entries.size() + 1L, Instant.ofEpochSecond(entries.size()));
            entries.add(new JournalEntry(stamp, event));
            notifyAll();
            return stamp;
        }

        @Override
        public synchronized List<JournalEntry> read(long afterSequence, int limit) {
            return entries.stream()
                    .filter(entry -> entry.sequence() > afterSequence)
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized long position() {
            return entries.size();
        }

        @Override
        public synchronized long awaitBeyond(long sequence, Duration timeout)
                throws InterruptedException {
            while (entries.size() <= sequence) {
                wait();
            }
            return entries.size();
        }
    }

    /** Everybody sees the company, the insider alone the group. */
    private static final class OneGroup implements Audiences {
        @Override
        public boolean maySee(PersonId person, Audience audience) {
            return audience.equals(Audience.COMPANY) || person.equals(INSIDER);
        }

        @Override
        public boolean mayWrite(PersonId person, Audience audience) {
            return maySee(person, audience);
        }

        @Override
        public Collection<PersonId> members(Audience audience) {
            return List.of(INSIDER);
        }

        @Override
        public List<Audience> audiencesOf(PersonId person) {
            return List.of();
        }

        @Override
        public List<Audience> visibleTo(PersonId person) {
            return List.of();
        }

        @Override
        public Optional<String> title(PersonId viewer, Audience audience) {
            return Optional.empty();
        }

        @Override
        public Optional<String> path(Audience audience) {
            return Optional.empty();
        }
    }
}
