package org.hiroba.ui.viewer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal on one thread and hands what happens to the open pages that may know of it.
 *
 * <p>Nothing is stored: a page that opens reads the state from the services and follows from there.
 */
public final class JournalUpdates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalUpdates.class);
    private static final Duration NAP = Duration.ofSeconds(10);
    private static final int BATCH = 1_000;

    private final Journal journal;
    private final Audiences audiences;
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile boolean closed;

    public JournalUpdates(Journal journal, Audiences audiences) {
        this.journal = journal;
        this.audiences = audiences;
    }

    /** Everything that commits after this call is told. */
    public void start() {
        long position = journal.position();
        thread = Optional.of(Thread.ofVirtual().name("portal-updates").start(() -> run(position)));
    }

    void add(Following following) {
        followings.add(following);
    }

    void remove(Following following) {
        followings.remove(following);
    }

    /** How many follow at present; for tests and the overview. */
    public int count() {
        return followings.size();
    }

    @Override
    public void close() {
        closed = true;
        thread.ifPresent(Thread::interrupt);
    }

    private void run(long start) {
        long position = start;
        while (!closed) {
            try {
                journal.awaitBeyond(position, NAP);
                List<JournalEntry> batch = journal.read(position, BATCH);
                if (!batch.isEmpty()) {
                    position = batch.getLast().sequence();
                    tell(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Open pages miss what happens; trying again", e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void tell(List<JournalEntry> batch) {
        for (Following following : followings) {
            List<JournalEntry> forIt = batch.stream()
                    .filter(entry -> following.wants(entry.event()))
                    .filter(entry -> audiences.maySee(following.person(), entry.event().audience()))
                    .toList();
            if (!forIt.isEmpty()) {
                following.happened(forIt);
            }
        }
    }
}
