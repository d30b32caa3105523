package org.hiroba.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.language.SearchLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up to date, on one thread of its own: takes in what the journal tells, makes anew what is missing between two looks at
 * the journal, commits, replaces an index that has failed. Each kind of thing has a position of its own, for its plugin may come
 * later, or again.
 *
 * <p><b>Threads:</b> {@link #run} is the thread; everything else may be called from anywhere.
 */
public final class Indexer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 500;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** What comes within this time is read together, unless somebody searches: one by one, each costs a query. */
    private static final Duration GATHERING = Duration.ofMillis(200);
    /** While history is brought in, the index waits until no more comes, unless somebody searches. */
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    /** To close one index and begin the next takes far less, unless the disk is stuck. */
    private static final Duration REPLACING = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SHOWS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_POSITIONS = Duration.ofMinutes(1);

    private final Journal journal;
    private final Kinds kinds;
    private final IndexShelf shelf;
    private final Upkeep upkeep;
    private final Trouble trouble;
    private final Turn turn = new Turn();
    private volatile Optional<SearchIndex> index = Optional.empty();
    /** Counted down when the index that was opened last is there. */
    private volatile CountDownLatch replaced = new CountDownLatch(0);
    private volatile boolean anewWanted;
    private volatile boolean reopeningWanted;
    private boolean openingFailed;
    private boolean written;
    private boolean moved;
    /** Whether history that came was put off once. */
    private boolean rested;
    private long committedNanos = System.nanoTime();
    private long shownNanos = System.nanoTime();

    public Indexer(
            Journal journal,
            InstantSource clock,
            Supplier<List<SearchSource>> sources,
            Path folder,
            SearchLanguage language) {
        this(journal, clock, sources, new IndexShelf(folder, language, FSDirectory::open));
    }

    Indexer(Journal journal, InstantSource clock, Supplier<List<SearchSource>> sources, IndexShelf shelf) {
        this.journal = journal;
        this.kinds = new Kinds(journal, sources, clock, this::failed);
        this.shelf = shelf;
        this.upkeep = new Upkeep(clock);
        this.trouble = new Trouble(clock);
    }

    /**
     * The index; waits while one takes the place of another.
     *
     * @throws HirobaException UNAVAILABLE while there is none
     */
    public SearchIndex index() {
        return index.filter(SearchIndex::isOpen)
                .or(this::replacement)
                .orElseThrow(() -> new HirobaException(ErrorCode.UNAVAILABLE, "search.error.no-index"));
    }

    private Optional<SearchIndex> replacement() {
        try {
            if (!replaced.await(REPLACING.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return index.filter(SearchIndex::isOpen);
    }

    /** Makes the index anew; returns at once. */
    public void makeAnew() {
        anewWanted = true;
        turn.wake();
    }

    /** Tells that the index could not be read or written: it is made anew if it is damaged, else opened again. */
    public void failed(Exception failure) {
        if (!turn.isOver()) {
            if (trouble.met(failure)) {
                makeAnew();
            } else {
                reopeningWanted = true;
                turn.wake();
            }
        }
    }

    /** Why the index cannot be written at present. */
    public Optional<String> trouble() {
        return trouble.reason();
    }

    /** How much is made, in per cent, while something of what was there before is missing. */
    public OptionalInt making() {
        return index.map(kinds::making).orElse(OptionalInt.of(0));
    }

    /** @throws HirobaException UNAVAILABLE while there is none */
    public IndexReport report() {
        SearchIndex open = index();
        try (SearchIndex.View view = open.view()) {
            return new IndexReport(view.reader().numDocs(), open.size(), List.copyOf(open.state().passedOver()));
        } catch (IOException | AlreadyClosedException e) {
            failed(e);
            throw new HirobaException(ErrorCode.UNAVAILABLE, "search.error.no-index");
        }
    }

    /** Waits, not longer than the patience, until everything up to the position of the journal is in the index. */
    public void await(long position, Duration patience) {
        if (!trouble.isWaiting()) {
            turn.awaitPosition(position, patience);
        }
    }

    /** The last entry of the journal that all kinds have taken in. */
    public long position() {
        return turn.position();
    }

    @Override
    public void run() {
        turn.begin();
        try {
            while (!turn.isOver()) {
                try {
                    step();
                } catch (IOException | AlreadyClosedException e) {
                    failed(e);
                    turn.pause(LOOK);
                } catch (RuntimeException e) {
                    LOG.error("The indexer failed and goes on in {}", Patience.PAUSE, e);
                    turn.pause(Patience.PAUSE);
                }
            }
        } finally {
            close();
            turn.end();
        }
    }

    /** Ends the thread after its present batch, with all of that on disk. */
    public void stop() {
        turn.stop();
    }

    private void step() throws IOException {
        if (trouble.isWaiting() && (isUsable() || openingFailed)) {
            turn.pause(LOOK);
            return;
        }
        SearchIndex open = opened();
        if (trouble.isWaiting()) {
            return;
        }
        written |= kinds.admit(open);
        List<SearchSource> ready = kinds.ready();
        long from = kinds.lowest(open, ready);
        List<JournalEntry> batch = journal.read(from, BATCH);
        boolean history = false;
        if (!batch.isEmpty()) {
            Followed followed = kinds.follow(open, ready, batch, rested);
            written |= followed.changed();
            history = followed.later();
            moved = true;
        }
        turn.reached(kinds.lowest(open, ready));
        boolean making = make(open, ready);
        boolean busy = making || !batch.isEmpty();
        written |= upkeep.doWhatIsDue(open);
        commit(open, !busy);
        if (!busy) {
            turn.awaitBeyond(journal, from, LOOK);
        }
        if (!making && batch.size() < BATCH) {
            turn.gather(GATHERING);
        }
        if (history && !making) {
            rest();
        }
        rested = history;
    }

    /** Those who bring history in need the processor more than the index, which can read all of it afterwards. */
    private void rest() {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            long seen = journal.position();
            more = turn.gather(QUIET) && journal.position() > seen;
        }
    }

    private SearchIndex opened() throws IOException {
        if (!isUsable()) {
            CountDownLatch done = new CountDownLatch(1);
            replaced = done;
            try {
                replace();
            } finally {
                done.countDown();
            }
        }
        return index.orElseThrow();
    }

    private void replace() throws IOException {
        openingFailed = true;
        Optional<SearchIndex> old = index;
        index = Optional.empty();
        if (old.isPresent()) {
            old.get().close();
        }
        index = Optional.of(anewWanted ? shelf.beginAnew() : shelf.open());
        anewWanted = false;
        reopeningWanted = false;
        openingFailed = false;
        kinds.beginAgain();
        written = true;
    }

    private boolean isUsable() {
        return !anewWanted && !reopeningWanted && index.filter(SearchIndex::isOpen).isPresent();
    }

    private boolean make(SearchIndex open, List<SearchSource> ready) {
        boolean some = kinds.make(open, ready);
        if (some) {
            written = true;
            if (making().isEmpty()) {
                shelf.removeAside();
            }
        }
        return some;
    }

    private void commit(SearchIndex open, boolean idle) throws IOException {
        if (!idle && System.nanoTime() - shownNanos > BETWEEN_SHOWS.toNanos()) {
            open.show();
            shownNanos = System.nanoTime();
        }
        long since = System.nanoTime() - committedNanos;
        if (written && since > BETWEEN_COMMITS.toNanos()
                || moved && since > BETWEEN_POSITIONS.toNanos() && idle) {
            commitNow(open);
        }
    }

    private void commitNow(SearchIndex open) throws IOException {
        open.commit();
        trouble.over();
        written = false;
        moved = false;
        committedNanos = System.nanoTime();
    }

    private void close() {
        Optional<SearchIndex> open = index;
        index = Optional.empty();
        open.ifPresent(last -> {
            try (last) {
                if (last.isOpen()) {
                    last.commit();
                }
            } catch (IOException | AlreadyClosedException e) {
                LOG.warn("The index could not be closed well; it catches up from the journal", e);
            }
        });
    }
}
