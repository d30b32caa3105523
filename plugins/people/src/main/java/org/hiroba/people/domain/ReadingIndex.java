package org.hiroba.people.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The heading under which a reading stands in the directory: あ か さ た な は ま や ら わ, or A to Z. */
public final class ReadingIndex {
    /** First character of each row of the kana table with those that follow it, small and voiced ones folded. */
    private static final String[] ROWS = {
        "あいうえおぁぃぅぇぉゔ",
        "かきくけこゕゖ",
        "さしすせそ",
        "たちつてとっ",
        "なにぬねの",
        "はひふへほ",
        "まみむめも",
        "やゆよゃゅょ",
        "らりるれろ",
        "わをんゎゐゑ"
    };

    private ReadingIndex() {}

    public static String of(String reading) {
        String folded = Normalizer.normalize(reading.strip(), Normalizer.Form.NFKD);
        if (folded.isEmpty()) {
            return "#";
        }
        char first = hiragana(folded.charAt(0));
        for (String row : ROWS) {
            if (row.indexOf(first) >= 0) {
                return row.substring(0, 1);
            }
        }
        return Character.isLetter(first) ? String.valueOf(first).toUpperCase(Locale.ROOT) : "#";
    }

    private static char hiragana(char character) {
        return character >= 'ァ' && character <= 'ヶ' ? (char) (character - 'ァ' + 'ぁ') : character;
    }
}
