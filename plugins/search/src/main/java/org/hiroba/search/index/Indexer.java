package org.hiroba.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SHOWS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_POSITIONS = Duration.ofMinutes(1);

    private final Journal journal;
    private final Supplier<List<SearchSource>> sources;
    private final IndexShelf shelf;
    private final Upkeep upkeep;
    private final Trouble trouble;
    private final Turn turn = new Turn();
    private final Map<String, Long> pausedUntil = new HashMap<>();
    private final Map<String, Long> totals = new ConcurrentHashMap<>();
    private volatile Optional<SearchIndex> index = Optional.empty();
    private volatile boolean anewWanted;
    private volatile boolean reopeningWanted;
    private boolean openingFailed;
    private boolean written;
    private boolean moved;
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
        this.sources = sources;
        this.shelf = shelf;
        this.upkeep = new Upkeep(clock);
        this.trouble = new Trouble(clock);
    }

    /** @throws HirobaException UNAVAILABLE while there is none */
    public SearchIndex index() {
        return index.filter(SearchIndex::isOpen)
                .orElseThrow(() -> new HirobaException(ErrorCode.UNAVAILABLE, "search.error.no-index"));
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
        Optional<SearchIndex> open = index;
        if (open.isEmpty()) {
            return OptionalInt.of(0);
        }
        long made = 0;
        long total = 0;
        boolean complete = true;
        for (SearchSource source : present().values()) {
            KindState state = open.get().state().find(source.kind()).orElse(KindState.beginning(0));
            long count = totals.getOrDefault(source.kind(), 0L);
            complete &= state.complete();
            made += state.complete() ? count : Math.min(count, state.made());
            total += count;
        }
        return complete ? OptionalInt.empty() : OptionalInt.of((int) Math.min(99, made * 100 / Math.max(1, total)));
    }

    /** @throws HirobaException UNAVAILABLE while there is none */
    public IndexReport report() {
        SearchIndex open = index();
        try (SearchIndex.View view = open.view()) {
            return new IndexReport(view.reader().numDocs(), open.size());
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
                    LOG.error("The indexer failed and goes on in {}", PAUSE, e);
                    turn.pause(PAUSE);
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
        Map<String, SearchSource> present = present();
        present.values().forEach(source -> admit(open, source));
        Collection<SearchSource> ready = present.values().stream().filter(this::isReady).toList();
        long from = lowest(open, ready);
        List<JournalEntry> batch = journal.read(from, BATCH);
        if (!batch.isEmpty()) {
            for (SearchSource source : ready) {
                guarded(source, () -> written |= new KindWork(open, source).follow(batch));
            }
            moved = true;
        }
        turn.reached(lowest(open, ready));
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
    }

    private SearchIndex opened() throws IOException {
        if (!isUsable()) {
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
            totals.clear();
            written = true;
        }
        return index.orElseThrow();
    }

    private boolean isUsable() {
        return !anewWanted && !reopeningWanted && index.filter(SearchIndex::isOpen).isPresent();
    }

    /** The first plugin that brings a kind has it. */
    private Map<String, SearchSource> present() {
        Map<String, SearchSource> present = new LinkedHashMap<>();
        sources.get().forEach(source -> present.putIfAbsent(source.kind(), source));
        return present;
    }

    private void admit(SearchIndex open, SearchSource source) {
        if (open.state().find(source.kind()).isEmpty()) {
            open.state().put(source.kind(), KindState.beginning(journal.position()));
            written = true;
        }
        if (!open.state().find(source.kind()).orElseThrow().complete() && !totals.containsKey(source.kind())) {
            guarded(source, () -> totals.put(source.kind(), source.count()));
        }
    }

    private boolean isReady(SearchSource source) {
        return pausedUntil.getOrDefault(source.kind(), Long.MIN_VALUE) < System.nanoTime();
    }

    /** One portion of the first kind that is not complete. @return whether there was one */
    private boolean make(SearchIndex open, Collection<SearchSource> ready) {
        Optional<SearchSource> next = ready.stream()
                .filter(source -> !new KindWork(open, source).state().complete())
                .findFirst();
        next.ifPresent(source -> guarded(source, () -> {
            new KindWork(open, source).make();
            written = true;
            if (making().isEmpty()) {
                shelf.removeAside();
            }
        }));
        return next.isPresent();
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

    private void guarded(SearchSource source, Work work) {
        try {
            work.run();
        } catch (IOException | AlreadyClosedException e) {
            failed(e);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Things of kind {} cannot be read and are asked for again in {}", source.kind(), PAUSE, e);
            pausedUntil.put(source.kind(), System.nanoTime() + PAUSE.toNanos());
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private long lowest(SearchIndex open, Collection<SearchSource> sources) {
        return sources.stream()
                .mapToLong(source -> new KindWork(open, source).state().position())
                .min()
                .orElseGet(journal::position);
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
