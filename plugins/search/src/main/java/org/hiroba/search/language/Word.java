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

    boolean hasHan() {
        return surface.codePoints().anyMatch(Scripts::isHan);
    }
}
