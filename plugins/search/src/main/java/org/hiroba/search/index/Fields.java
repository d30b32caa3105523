package org.hiroba.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchItem;
import org.hiroba.search.language.SearchLanguage;

/** Everything of a document but its words: what it is, who may find it, whose it is and since when. Nothing is stored. */
public final class Fields {
    /** Changes whenever these fields change: an index of another version is made anew. */
    static final int VERSION = 2;

    /** The reference as one term: what a document is replaced and removed by. */
    public static final String REF = "ref";

    public static final String KIND = "kind";
    public static final String ID = "id";
    public static final String AUDIENCE = "audience";
    public static final String AUTHOR = "author";
    /** Milliseconds since 1970. */
    public static final String AT = "at";

    public static final String LABEL = "label";

    /** The order in which documents lie in each segment, and segments in the index. */
    public static final Sort NEWEST = new Sort(LongField.newSortField(AT, true, SortedNumericSelector.Type.MAX));

    private Fields() {}

    static Document document(SearchItem item, SearchLanguage language) {
        Document document = new Document();
        document.add(new StringField(REF, item.ref().toString(), Store.NO));
        document.add(new NumericDocValuesField(ID, item.ref().id()));
        document.add(new KeywordField(KIND, new BytesRef(item.ref().kind()), Store.NO));
        document.add(new KeywordField(AUDIENCE, new BytesRef(item.audience().toString()), Store.NO));
        document.add(new LongField(AT, item.at().toEpochMilli(), Store.NO));
        item.author().ifPresent(author -> document.add(new StringField(AUTHOR, author.toString(), Store.NO)));
        item.labels().forEach(label -> document.add(new StringField(LABEL, label, Store.NO)));
        language.addFields(document, item.text());
        return document;
    }

    /** When the newest of a segment was written. */
    static long newest(LeafReader segment) {
        try {
            PointValues times = segment.getPointValues(AT);
            return times == null ? Long.MIN_VALUE : LongPoint.decodeDimension(times.getMaxPackedValue(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Term term(ContentRef ref) {
        return new Term(REF, ref.toString());
    }
}
