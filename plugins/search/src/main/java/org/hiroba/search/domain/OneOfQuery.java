package org.hiroba.search.domain;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;

/**
 * Documents whose field has one of the values. As a filter it costs one look-up of a number per document that the rest of the query
 * matches, however many documents have the values: a term query over the audiences of a person would walk through all that the
 * person may read.
 */
final class OneOfQuery extends Query {
    private final String field;
    private final Set<String> values;

    OneOfQuery(String field, Collection<String> values) {
        this.field = field;
        this.values = Set.copyOf(new HashSet<>(values));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                SortedDocValues docValues = DocValues.unwrapSingleton(DocValues.getSortedSet(context.reader(), field));
                if (docValues == null) {
                    return null;
                }
                LongBitSet wanted = ordinals(docValues);
                long count = wanted.cardinality();
                if (count == 0) {
                    return null;
                }
                return supplier(context, scoreMode, docValues, wanted, count == docValues.getValueCount());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private ScorerSupplier supplier(
            LeafReaderContext context, ScoreMode scoreMode, SortedDocValues docValues, LongBitSet wanted, boolean all) {
        int maxDoc = context.reader().maxDoc();
        return all
                ? ConstantScoreScorerSupplier.fromIterator(docValues, 1, scoreMode, maxDoc)
                : ConstantScoreScorerSupplier.fromIterator(
                        TwoPhaseIterator.asDocIdSetIterator(matching(docValues, wanted)), 1, scoreMode, maxDoc);
    }

    private static TwoPhaseIterator matching(SortedDocValues docValues, LongBitSet wanted) {
        return new TwoPhaseIterator(docValues) {
            @Override
            public boolean matches() throws IOException {
                return wanted.get(docValues.ordValue());
            }

            @Override
            public float matchCost() {
                return 2;
            }
        };
    }

    private LongBitSet ordinals(SortedDocValues docValues) throws IOException {
        LongBitSet wanted = new LongBitSet(Math.max(1, docValues.getValueCount()));
        for (String value : values) {
            int ordinal = docValues.lookupTerm(new BytesRef(value));
            if (ordinal >= 0) {
                wanted.set(ordinal);
            }
        }
        return wanted;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + " in " + values.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneOfQuery query && field.equals(query.field) && values.equals(query.values);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + values.hashCode();
    }
}
