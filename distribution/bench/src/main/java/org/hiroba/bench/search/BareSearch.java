package org.hiroba.bench.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.hiroba.search.index.Fields;
import org.hiroba.search.language.Marking;
import org.hiroba.search.language.SearchLanguage;

/** Lucene as it comes, on Hiroba's index with Hiroba's queries: everybody finds everything, and nothing is counted. */
final class BareSearch {
    static final int HITS = 10;
    private static final int LENGTH = 160;

    private final IndexSearcher searcher;
    private final SearchLanguage language;
    private final ManyMessages messages;

    BareSearch(DirectoryReader reader, SearchLanguage language, ManyMessages messages) {
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(language.similarity());
        this.language = language;
        this.messages = messages;
    }

    /** The numbers of the best ten. */
    List<ScoreDoc> ids(String words) throws IOException {
        return List.of(searcher.search(language.query(words), HITS).scoreDocs);
    }

    /** The best ten with the piece of their text that fits best, marked. */
    void texts(String words) throws IOException {
        Marking marking = language.marking(words);
        for (ScoreDoc found : ids(words)) {
            marking.piece(messages.item(id(found.doc)).text().body(), LENGTH);
        }
    }

    private long id(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
        ids.advanceExact(doc - leaf.docBase);
        return ids.longValue();
    }
}
