package org.hiroba.search.language;

import java.util.List;

/**
 * One word of a folded text.
 *
 * @param kind what may be done with it
 * @param surface as it stands there
 * @param term what is looked up in the index: the dictionary form of a Japanese word, the stem of an English one
 * @param others further terms that mean the same place: 打合 for 打ち合わせ, the parts of {@code getName}
 * @param reading in hiragana, empty if nobody knows
 * @param start offset in the folded text
 * @param end after it
 */
record Word(Kind kind, String surface, String term, List<String> others, String reading, int start, int end) {
    /** Shorter ones are parts of too many words. */
    private static final int SHORTEST_IN_KANA = 3;

    enum Kind {
        /** A Japanese word with a meaning of its own. */
        JAPANESE,
        /** A particle, an ending, a pronoun: asked for only if there is nothing else to ask for. */
        FILLER,
        /** A word or number of a script with spaces. */
        SPACED,
        /** A picture such as 🎉. */
        PICTURE
    }

    /** The same word written without Han: にんじん and ニンジン for 人参. Not what only sounds like it, 機会 for 機械. */
    List<String> inKana() {
        boolean known = hasHan() && JapaneseWords.form(surface).equals(term) && reading.length() >= SHORTEST_IN_KANA;
        return known ? List.of(reading, JapaneseWords.stemKatakana(Scripts.toKatakana(reading))) : List.of();
    }

    boolean hasHan() {
        return surface.codePoints().anyMatch(Scripts::isHan);
    }
}
