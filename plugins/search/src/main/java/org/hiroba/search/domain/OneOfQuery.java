package org.hiroba.search.domain;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongBitSet;

/**
 * Documents whose field, which every document has, has one of the values. As a filter it costs one look-up of a number per document
 * that the rest of the query matches, however many documents have the values: a term query over the audiences of a person would walk
 * through all that the person may read.
 */
final class OneOfQuery extends Query {
    private final Segments.Wanted wanted;

    OneOfQuery(Segments.Wanted wanted) {
        this.wanted = wanted;
    }

    /** Everything, if nothing in the index has another value. */
    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            SortedDocValues docValues = Segments.numbers(segment, wanted.field());
            if (docValues == null || wanted.numbers(segment, docValues).cardinality() < docValues.getValueCount()) {
                return this;
            }
        }
        return MatchAllDocsQuery.INSTANCE;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                SortedDocValues docValues = Segments.numbers(segment, wanted.field());
                if (docValues == null) {
                    return null;
                }
                LongBitSet numbers = wanted.numbers(segment, docValues);
                long count = numbers.cardinality();
                if (count == 0) {
                    return null;
                }
                int all = segment.reader().maxDoc();
                return count == docValues.getValueCount()
                        ? ConstantScoreScorerSupplier.matchAll(1, scoreMode, all)
                        : ConstantScoreScorerSupplier.fromIterator(
                                TwoPhaseIterator.asDocIdSetIterator(matching(docValues, numbers)), 1, scoreMode, all);
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private static TwoPhaseIterator matching(SortedDocValues docValues, LongBitSet numbers) {
        return new TwoPhaseIterator(docValues) {
            @Override
            public boolean matches() throws IOException {
                return numbers.get(docValues.ordValue());
            }

            @Override
            public float matchCost() {
                return 2;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(wanted.field())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return wanted.field() + " in " + wanted.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneOfQuery query && wanted.equals(query.wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }
}
