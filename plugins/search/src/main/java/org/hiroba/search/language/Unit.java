package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The ways in which one wanted word may stand in a text. Any of them will do; the more, the better. */
final class Unit {
    private static final float GRAM_WEIGHT = 0.25f;
    private static final float PREFIX_WEIGHT = 0.3f;
    private static final float READING_WEIGHT = 0.3f;
    private static final float TITLE_WEIGHT = 1;
    private static final float NAME_WEIGHT = 2;
    /** Who or what is called so comes before all that speaks of it, however rare the word is there. */
    private static final float NAMED_WEIGHT = 20;

    private static final float FUZZY_WEIGHT = 0.5f;
    /** Shorter Latin words are not taken to be mistyped: nearly every one would be like another. */
    private static final int FUZZY_LATIN = 4;

    private static final int FUZZY_TWICE = 8;
    private static final int FUZZY_KATAKANA = 4;
    /** インタフェース and インターフェイス. */
    private static final int FUZZY_KATAKANA_TWICE = 7;

    private static final int FUZZY_EXPANSIONS = 30;
    /** Of the pairs of a mistyped word so many are still right. */
    private static final double FUZZY_PAIRS = 0.6;

    private final List<Query> ways = new ArrayList<>();
    private final boolean tolerant;

    Unit(boolean tolerant) {
        this.tolerant = tolerant;
    }

    @Nullable Query query() {
        return ways.isEmpty() ? null : Clauses.atLeast(1, ways);
    }

    private void add(@Nullable Query way) {
        if (way != null) {
            ways.add(way);
        }
    }

    /**
     * A word.
     *
     * @param open perhaps not typed to its end
     * @param alone there is little else to ask for, so that a single character is worth looking for within words
     */
    Unit word(Word word, Analysis analysis, boolean open, boolean alone) {
        if (word.kind() != Word.Kind.FILLER) {
            add(Clauses.term(Fields.WORDS, word.term(), 1));
            add(Clauses.term(Fields.TITLE, word.term(), TITLE_WEIGHT));
            if (word.kind() == Word.Kind.JAPANESE) {
                word.others().forEach(other -> add(Clauses.term(Fields.WORDS, other, 1)));
                word.inKana().forEach(kana -> add(Clauses.term(Fields.WORDS, kana, READING_WEIGHT)));
            } else if (word.others().size() > 1) {
                add(Clauses.all(word.others().stream()
                        .map(part -> Clauses.term(Fields.WORDS, part, 1))
                        .toList()));
            }
        }
        List<Gram> grams = analysis.gramsWithin(word.start(), word.end());
        add(Clauses.literal(grams, GRAM_WEIGHT));
        String hiragana = Names.comparable(word.surface());
        if (grams.isEmpty() && alone) {
            add(Clauses.prefix(Fields.GRAMS, hiragana, GRAM_WEIGHT));
        }
        boolean spaced = word.kind() == Word.Kind.SPACED;
        if (spaced && open && word.surface().length() > 1) {
            add(Clauses.prefix(Fields.GRAMS, word.surface(), PREFIX_WEIGHT));
        }
        names(hiragana);
        if (tolerant) {
            mistyped(word, grams);
        }
        return this;
    }

    /** Words together, as they stand. */
    Unit literal(List<Gram> grams) {
        add(Clauses.literal(grams, 1));
        return this;
    }

    /** All of the queries at once. */
    Unit together(List<Query> queries) {
        if (!queries.isEmpty()) {
            add(Clauses.all(queries));
        }
        return this;
    }

    /** Something read like this. */
    Unit reading(String hiragana, boolean open) {
        add(open && hiragana.length() > 2
                ? Clauses.prefix(Fields.READINGS, hiragana, READING_WEIGHT)
                : Clauses.term(Fields.READINGS, hiragana, READING_WEIGHT));
        return this;
    }

    /** A name that begins like this, or with Han or long enough has it anywhere. */
    Unit names(String comparable) {
        String name = comparable.toLowerCase(Locale.ROOT);
        boolean latin = name.chars().allMatch(c -> c < 0x250);
        boolean anywhere = name.codePointCount(0, name.length()) > 1
                && (name.codePoints().anyMatch(Scripts::isHan) || !latin && name.length() > 2);
        List<String> pairs = Names.pairs(anywhere ? name : Names.BEGINNING + name);
        name(pairs);
        if (latin) {
            String romaji = Romaji.fold(name);
            if (!romaji.equals(name)) {
                name(Names.pairs(Names.BEGINNING + romaji));
            }
        }
        if (tolerant && pairs.size() > 2) {
            List<Query> each = pairs.stream().map(pair -> Clauses.term(Fields.NAMES, pair, FUZZY_WEIGHT)).toList();
            add(Clauses.atLeast((int) Math.ceil(each.size() * FUZZY_PAIRS), each));
        }
        return this;
    }

    private void name(List<String> pairs) {
        Query phrase = Clauses.phrase(Fields.NAMES, pairs, 1);
        add(Clauses.weigh(phrase, NAME_WEIGHT));
        add(Clauses.weigh(new ConstantScoreQuery(phrase), NAMED_WEIGHT));
    }

    private void mistyped(Word word, List<Gram> grams) {
        if (word.kind() == Word.Kind.SPACED && word.surface().length() >= FUZZY_LATIN) {
            int edits = word.surface().length() >= FUZZY_TWICE ? 2 : 1;
            add(fuzzy(Fields.GRAMS, word.surface(), edits));
            add(fuzzy(Fields.WORDS, word.term(), edits));
        }
        if (word.kind() == Word.Kind.JAPANESE && Scripts.isAllKana(word.term()) && word.term().length() >= FUZZY_KATAKANA) {
            add(fuzzy(Fields.WORDS, word.term(), word.term().length() >= FUZZY_KATAKANA_TWICE ? 2 : 1));
        }
        if (word.kind() == Word.Kind.JAPANESE && word.hasHan() && word.reading().length() > 2) {
            reading(word.reading(), false);
        }
        if (grams.size() > 2) {
            List<Query> each = grams.stream().map(gram -> Clauses.term(Fields.GRAMS, gram.term(), FUZZY_WEIGHT)).toList();
            add(Clauses.atLeast((int) Math.ceil(each.size() * FUZZY_PAIRS), each));
        }
    }

    private static Query fuzzy(String field, String word, int edits) {
        return Clauses.weigh(new FuzzyQuery(new Term(field, word), edits, 1, FUZZY_EXPANSIONS, true), FUZZY_WEIGHT);
    }
}
