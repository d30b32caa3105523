package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How words are read, so that けいひせいさん finds 経費精算, also before the last key is struck. */
final class Readings {
    /** So many words in a row are read as one. */
    private static final int TOGETHER = 3;

    private static final int LONGEST = 24;

    /**
     * A reading and the words it belongs to.
     *
     * @param start offset in the folded text
     * @param end after it
     */
    record Reading(String term, int start, int end) {}

    private Readings() {}

    /** Of every word with a Han character, alone and together with those that follow it without a gap. */
    static List<Reading> of(List<Word> words) {
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).kind() == Word.Kind.JAPANESE && words.get(at).hasHan()) {
                addFrom(words, at, readings);
            }
        }
        return readings;
    }

    static Set<String> terms(List<Word> words) {
        Set<String> terms = new LinkedHashSet<>();
        of(words).forEach(reading -> terms.add(reading.term()));
        return terms;
    }

    private static void addFrom(List<Word> words, int first, List<Reading> readings) {
        StringBuilder together = new StringBuilder();
        for (int at = first; at < Math.min(words.size(), first + TOGETHER); at++) {
            Word word = words.get(at);
            boolean goesOn = at == first
                    || word.kind() == Word.Kind.JAPANESE && word.start() == words.get(at - 1).end();
            if (!goesOn || word.reading().isEmpty() || together.length() + word.reading().length() > LONGEST) {
                return;
            }
            together.append(word.reading());
            readings.add(new Reading(together.toString(), words.get(first).start(), word.end()));
        }
    }
}
