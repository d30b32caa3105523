package org.hiroba.search.index;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What plugins let be found, kind by kind. Each has a position in the journal of its own, for its plugin may come later, or again, and
 * each waits by itself when its source fails.
 *
 * <p><b>Threads:</b> the indexer's; {@link #making} may be asked by anybody.
 */
final class Kinds {
    private static final Logger LOG = LoggerFactory.getLogger(Kinds.class);

    private final Journal journal;
    private final Supplier<List<SearchSource>> sources;
    private final Consumer<Exception> indexFailed;
    private final Patience patience;
    private final Map<String, Long> totals = new ConcurrentHashMap<>();
    private final Map<String, SearchSource> admitted = new HashMap<>();

    /** @param indexFailed is told when not the source, but the index fails */
    Kinds(Journal journal, Supplier<List<SearchSource>> sources, InstantSource clock, Consumer<Exception> indexFailed) {
        this.journal = journal;
        this.sources = sources;
        this.indexFailed = indexFailed;
        this.patience = new Patience(clock);
    }

    /** The first plugin that brings a kind has it. */
    private Collection<SearchSource> present() {
        Map<String, SearchSource> present = new LinkedHashMap<>();
        sources.get().forEach(source -> present.putIfAbsent(source.kind(), source));
        return present.values();
    }

    /** Another index is there. */
    void beginAgain() {
        totals.clear();
        admitted.clear();
    }

    /** Gives those that have come a place in the index. @return whether it is to be written */
    boolean admit(SearchIndex open) {
        boolean changed = false;
        for (SearchSource source : present()) {
            String kind = source.kind();
            if (open.state().find(kind).isEmpty()) {
                open.state().put(kind, KindState.beginning(journal.position()));
                changed = true;
            }
            if (!KindWork.state(open, source).complete() && !totals.containsKey(kind)) {
                guarded(source, () -> totals.put(kind, source.count()));
            }
            if (admitted.put(kind, source) != source && isPassedOver(open, kind)) {
                guarded(source, () -> new KindWork(open, source, true).tryAgain());
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isPassedOver(SearchIndex open, String kind) {
        return open.state().passedOver().stream().anyMatch(ref -> ref.kind().equals(kind));
    }

    /** Those that do not wait after a failure. */
    List<SearchSource> ready() {
        return present().stream()
                .filter(source -> patience.isReady(source.kind()))
                .toList();
    }

    /** From where on the journal is to be read. */
    long lowest(SearchIndex open, List<SearchSource> ready) {
        return ready.stream()
                .mapToLong(source -> KindWork.state(open, source).position())
                .min()
                .orElseGet(journal::position);
    }

    /** Takes in what entries of the journal tell. @param history whether history, too, or that later */
    Followed follow(SearchIndex open, List<SearchSource> ready, List<JournalEntry> batch, boolean history) {
        Followed[] all = {Followed.NOTHING};
        for (SearchSource source : ready) {
            work(source, passing -> all[0] = all[0].and(new KindWork(open, source, passing).follow(batch, history)));
        }
        return all[0];
    }

    /** One portion of the first kind that is not complete. @return whether there was one */
    boolean make(SearchIndex open, List<SearchSource> ready) {
        Optional<SearchSource> next = ready.stream()
                .filter(source -> patience.isReady(source.kind()))
                .filter(source -> !KindWork.state(open, source).complete())
                .findFirst();
        next.ifPresent(source -> work(source, passing -> new KindWork(open, source, passing).make()));
        return next.isPresent();
    }

    /** How much is made, in per cent, while something of what was there before is missing. */
    OptionalInt making(SearchIndex open) {
        long made = 0;
        long total = 0;
        boolean complete = true;
        for (SearchSource source : present()) {
            KindState state = open.state().find(source.kind()).orElse(KindState.beginning(0));
            long count = totals.getOrDefault(source.kind(), 0L);
            complete &= state.complete();
            made += state.complete() ? count : Math.min(count, state.made());
            total += count;
        }
        return complete ? OptionalInt.empty() : OptionalInt.of((int) Math.min(99, made * 100 / Math.max(1, total)));
    }

    private void work(SearchSource source, PassingWork work) {
        guarded(source, () -> {
            work.run(patience.isOver(source.kind()));
            patience.worked(source.kind());
        });
    }

    private void guarded(SearchSource source, Work work) {
        try {
            work.run();
        } catch (IOException | AlreadyClosedException e) {
            indexFailed.accept(e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("Things of kind {} cannot be read and are asked for again in {}", source.kind(), Patience.PAUSE, e);
            patience.failed(source.kind());
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface PassingWork {
        void run(boolean onlyWhatWorks) throws IOException;
    }
}
