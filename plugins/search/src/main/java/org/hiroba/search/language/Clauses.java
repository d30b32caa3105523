package org.hiroba.search.language;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Small queries of which the large one is made. */
final class Clauses {
    private Clauses() {}

    static Query term(String field, String term, float weight) {
        return weigh(new TermQuery(new Term(field, term)), weight);
    }

    static Query prefix(String field, String prefix, float weight) {
        return weigh(new ConstantScoreQuery(new PrefixQuery(new Term(field, prefix))), weight);
    }

    /** Grams one after the other as in what was typed; nothing if there are none. */
    static @Nullable Query literal(List<Gram> grams, float weight) {
        if (grams.isEmpty()) {
            return null;
        }
        if (grams.size() == 1) {
            return term(Fields.GRAMS, grams.getFirst().term(), weight);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int first = grams.getFirst().position();
        grams.forEach(gram -> phrase.add(new Term(Fields.GRAMS, gram.term()), gram.position() - first));
        return weigh(phrase.build(), weight);
    }

    static Query phrase(String field, List<String> terms, float weight) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return weigh(phrase.build(), weight);
    }

    static Query weigh(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    static Query all(List<Query> queries) {
        return atLeast(queries.size(), queries);
    }

    static Query atLeast(int number, List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        Occur occur = number == queries.size() ? Occur.MUST : Occur.SHOULD;
        queries.forEach(query -> together.add(query, occur));
        if (occur == Occur.SHOULD) {
            together.setMinimumNumberShouldMatch(number);
        }
        return together.build();
    }
}
