package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes the query of what somebody typed.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Asking {
    private static final int MOST_UNITS = 40;
    private static final int MOST_GRAMS = 60;
    /** Up to so many words all of them must be there; of a longer list half may be missing. */
    private static final int ALL_OF_WORDS = 3;

    private static final double NEEDED_OF_WORDS = 0.5;
    /** A sentence says in its own words what the text says in others, so that more of it may be missing. */
    private static final int ALL_OF_SENTENCE = 2;

    private static final double NEEDED_OF_SENTENCE = 0.25;
    /** A stretch of kana up to this length may be a word somebody has not converted. */
    private static final int LONGEST_KANA = 12;

    private static final int LONGEST_CONVERTING = 8;

    private static final int LONGEST_TOGETHER = 5;
    private static final float GRAM_WEIGHT = 0.25f;
    /** A text may have half of a word that a question has. */
    private static final float WITHIN_WEIGHT = 0.15f;

    private static final float TOGETHER_WEIGHT = 0.1f;

    private final Words words;

    Asking(Words words) {
        this.words = words;
    }

    Query query(String text, boolean tolerant) {
        Typed typed = Typed.parse(text);
        List<Analysis> analyses =
                typed.wanted().stream().map(part -> Analysis.of(part.text(), words)).toList();
        boolean content = analyses.stream().anyMatch(Analysis::hasContent);
        boolean sentence = content && analyses.stream().anyMatch(Analysis::hasFillers);
        boolean alone = analyses.size() == 1 && analyses.getFirst().words().size() <= 2;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> units = new ArrayList<>();
        int quoted = 0;
        for (int i = 0; i < analyses.size(); i++) {
            Typed.Part part = typed.wanted().get(i);
            if (part.literal()) {
                Query literal = literal(analyses.get(i));
                if (literal != null) {
                    all.add(literal, Occur.MUST);
                    quoted++;
                }
            } else {
                addUnits(analyses.get(i), part.open(), content, alone, tolerant, units);
            }
        }
        if (units.isEmpty() && quoted == 0) {
            return new MatchNoDocsQuery("no words");
        }
        if (!units.isEmpty()) {
            List<Query> some = units.subList(0, Math.min(units.size(), MOST_UNITS));
            all.add(Clauses.atLeast(needed(some.size(), sentence, tolerant), some), Occur.MUST);
        }
        addBonus(analyses, units.size(), sentence, all);
        for (Typed.Part part : typed.unwanted()) {
            Query unwanted = unwanted(Analysis.of(part.text(), words), part.literal());
            if (unwanted != null) {
                all.add(unwanted, Occur.MUST_NOT);
            }
        }
        return all.build();
    }

    private static int needed(int units, boolean sentence, boolean tolerant) {
        if (tolerant) {
            return Math.max(1, (int) Math.ceil(units * NEEDED_OF_SENTENCE));
        }
        if (sentence) {
            return units <= ALL_OF_SENTENCE ? units : (int) Math.ceil(units * NEEDED_OF_SENTENCE);
        }
        return units <= ALL_OF_WORDS ? units : Math.max(ALL_OF_WORDS, (int) Math.ceil(units * NEEDED_OF_WORDS));
    }

    private void addUnits(
            Analysis analysis, boolean open, boolean content, boolean alone, boolean tolerant, List<Query> units) {
        if (analysis.isKana(open) && analysis.text().length() <= LONGEST_KANA) {
            add(kana(analysis, open, alone, tolerant), units);
            return;
        }
        List<Query> own = new ArrayList<>();
        List<Query> tail = new ArrayList<>();
        int tailStart = tailStart(analysis);
        for (Word word : analysis.words()) {
            if (analysis.isContent(word) || !content && word.kind() == Word.Kind.SPACED) {
                boolean last = open && word.end() == analysis.text().length();
                add(new Unit(tolerant).word(word, analysis, last, alone), word.start() >= tailStart ? tail : own);
            }
        }
        if (own.isEmpty() && tail.isEmpty() && !content) {
            Unit unit = new Unit(tolerant).literal(analysis.gramsWithin(0, analysis.text().length()));
            if (!analysis.grams().isEmpty() && analysis.grams().getFirst().single()) {
                unit.word(new Word(Word.Kind.FILLER, analysis.text(), "", List.of(), "", 0, analysis.text().length()), analysis, open, true);
            }
            add(unit, own);
        }
        Query converting = open && !own.isEmpty() ? converting(analysis, tail, tolerant) : null;
        units.addAll(own);
        if (converting != null) {
            units.add(converting);
        } else {
            units.addAll(tail);
        }
    }

    /** けいひ, りんご, サーバー: a word as it stands, or the reading of one. */
    private Unit kana(Analysis analysis, boolean open, boolean alone, boolean tolerant) {
        String kana = analysis.kana();
        Analysis whole = kana.length() == analysis.text().length() ? analysis : Analysis.of(kana, words);
        Unit unit = new Unit(tolerant);
        List<Word> found = whole.words();
        if (found.size() == 1) {
            unit.word(found.getFirst(), whole, open, alone);
        } else {
            unit.literal(whole.gramsWithin(0, kana.length())).names(Names.comparable(kana));
            if (found.stream().allMatch(whole::isContent)) {
                unit.together(found.stream()
                        .map(word -> Clauses.term(Fields.WORDS, word.term(), 1))
                        .toList());
            }
        }
        return unit.reading(Scripts.toHiragana(kana), open);
    }

    /** 経費せいさ: the last word is not converted yet, so the whole may also be only read like this. */
    private static @Nullable Query converting(Analysis analysis, List<Query> tail, boolean tolerant) {
        String text = analysis.kana();
        if (tail.isEmpty() || text.length() > LONGEST_CONVERTING) {
            return null;
        }
        StringBuilder reading = new StringBuilder();
        for (Word word : analysis.words()) {
            if (word.end() <= text.length()) {
                reading.append(Scripts.isAllKana(word.surface()) ? Scripts.toHiragana(word.surface()) : word.reading());
            }
        }
        return new Unit(tolerant).together(tail).reading(reading.toString(), true).query();
    }

    /** Where the hiragana begin with which a text ends, if they follow Han. */
    private static int tailStart(Analysis analysis) {
        String text = analysis.kana();
        int start = text.length();
        while (start > 0 && Scripts.isHiragana(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && Scripts.isHan(text.codePointBefore(start)) ? start : text.length();
    }

    private static void add(Unit unit, List<Query> queries) {
        Query query = unit.query();
        if (query != null) {
            queries.add(query);
        }
    }

    /** What makes a text better, but need not be in it: pairs across words, and the words standing together. */
    private void addBonus(List<Analysis> analyses, int units, boolean sentence, BooleanQuery.Builder all) {
        int added = 0;
        for (Analysis analysis : analyses) {
            for (Gram gram : analysis.grams()) {
                boolean pair = !gram.single() && !Scripts.isAllHiragana(gram.term());
                boolean across = pair && isAcross(gram, analysis.words());
                if ((across || pair && sentence) && added++ < MOST_GRAMS) {
                    float weight = across ? GRAM_WEIGHT : WITHIN_WEIGHT;
                    all.add(Clauses.term(Fields.GRAMS, gram.term(), weight), Occur.SHOULD);
                }
            }
        }
        if (units > 1 && units <= LONGEST_TOGETHER) {
            StringBuilder whole = new StringBuilder();
            analyses.forEach(analysis -> whole.append(analysis.text()).append(' '));
            Query together = literal(Analysis.of(whole.toString().strip(), words));
            if (together != null) {
                all.add(Clauses.weigh(together, TOGETHER_WEIGHT), Occur.SHOULD);
            }
        }
    }

    private static boolean isAcross(Gram gram, List<Word> words) {
        return words.stream().noneMatch(word -> word.start() <= gram.start() && gram.end() <= word.end());
    }

    private static @Nullable Query literal(Analysis analysis) {
        List<Gram> grams = analysis.gramsWithin(0, analysis.text().length());
        if (grams.isEmpty() && !analysis.grams().isEmpty()) {
            return Clauses.prefix(Fields.GRAMS, analysis.grams().getFirst().term(), 1);
        }
        return Clauses.literal(grams, 1);
    }

    private static @Nullable Query unwanted(Analysis analysis, boolean literal) {
        List<Word> words = analysis.words();
        boolean one = !literal && words.size() == 1 && words.getFirst().kind() == Word.Kind.SPACED;
        return one ? Clauses.term(Fields.WORDS, words.getFirst().term(), 1) : literal(analysis);
    }
}
