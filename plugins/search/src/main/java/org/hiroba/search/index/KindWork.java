package org.hiroba.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchTouch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one kind of thing up to date in an index: by the journal, or from the beginning. */
final class KindWork {
    private static final Logger LOG = LoggerFactory.getLogger(KindWork.class);
    /** So many things at once are history that is brought in. */
    private static final int HISTORY = 100;

    private final SearchIndex index;
    private final SearchSource source;
    private final Taking taking;
    private final boolean onlyWhatWorks;

    /** @param onlyWhatWorks whether single things and entries that make the source throw are passed over */
    KindWork(SearchIndex index, SearchSource source, boolean onlyWhatWorks) {
        this.index = index;
        this.source = source;
        this.onlyWhatWorks = onlyWhatWorks;
        this.taking = new Taking(index, source, onlyWhatWorks);
    }

    static KindState state(SearchIndex index, SearchSource source) {
        return index.state().find(source.kind()).orElseThrow();
    }

    private KindState state() {
        return state(index, source);
    }

    private void set(KindState state) {
        index.state().put(source.kind(), state);
    }

    /**
     * Takes in what the entries after its position touched.
     *
     * @param history whether history, too; else nothing is taken in where some comes, and the position stays
     */
    Followed follow(List<JournalEntry> batch, boolean history) throws IOException {
        Set<Long> ids = new LinkedHashSet<>();
        boolean someHistory = false;
        for (JournalEntry entry : batch) {
            if (entry.sequence() > state().position()) {
                SearchTouch touch = touchedBy(entry);
                someHistory |= touch.ids().size() >= HISTORY;
                ids.addAll(touch.ids());
                for (Audience audience : touch.audiences()) {
                    ids.addAll(idsIn(audience));
                }
            }
        }
        if (someHistory && !history) {
            return Followed.LATER;
        }
        for (List<Long> chunk : chunks(ids)) {
            taking.anew(chunk);
        }
        set(state().at(Math.max(state().position(), batch.getLast().sequence())));
        return new Followed(!ids.isEmpty(), false);
    }

    private SearchTouch touchedBy(JournalEntry entry) {
        try {
            return source.touchedBy(entry);
        } catch (RuntimeException | LinkageError e) {
            if (!onlyWhatWorks || !taking.works(Set.of())) {
                throw e;
            }
            LOG.warn(
                    "What entry {} of the journal ({}) changed of kind {} cannot be told, so the index does not know of it",
                    entry.sequence(), entry.event().type(), source.kind(), e);
            return SearchTouch.NONE;
        }
    }

    /** Takes in some more of what was there before; the last time it finds nothing and the kind is complete. */
    void make() throws IOException {
        KindState before = state();
        List<Long> ids = source.idsAfter(before.madeUntil(), source.batch());
        if (ids.isEmpty()) {
            // In this order, so that whoever reads "complete" finds all of it.
            index.show();
            set(before.completed());
            return;
        }
        taking.lazily(ids);
        set(before.madeUntil(ids.getLast(), ids.size()));
    }

    /** What was passed over is tried once more, for instance with a new version of its plugin. */
    void tryAgain() throws IOException {
        List<Long> ids = index.state().passedOver().stream()
                .filter(ref -> ref.kind().equals(source.kind()))
                .map(ContentRef::id)
                .toList();
        for (List<Long> chunk : chunks(ids)) {
            taking.anew(chunk);
        }
    }

    private List<Long> idsIn(Audience audience) throws IOException {
        List<Long> ids = new ArrayList<>();
        try (SearchIndex.View view = index.view()) {
            IndexSearcher searcher = new IndexSearcher(view.reader());
            BooleanQuery query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.KIND, source.kind())), Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.AUDIENCE, audience.toString())), Occur.FILTER)
                    .build();
            int all = Math.max(1, view.reader().maxDoc());
            TopDocs found = searcher.search(query, all);
            for (ScoreDoc doc : found.scoreDocs) {
                ids.add(id(view, doc.doc));
            }
        }
        return ids;
    }

    private static long id(SearchIndex.View view, int doc) throws IOException {
        List<LeafReaderContext> leaves = view.reader().leaves();
        LeafReaderContext leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ID);
        values.advanceExact(doc - leaf.docBase);
        return values.longValue();
    }

    private List<List<Long>> chunks(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += source.batch()) {
            chunks.add(all.subList(from, Math.min(all.size(), from + source.batch())));
        }
        return chunks;
    }
}
