package org.hiroba.core.people;

import java.text.Normalizer;
import java.util.Locale;

/** Makes Japanese words comparable. */
public final class Kana {
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";

    /** Each row holds the kana that end in the vowel that it starts with. */
    private static final String[] VOWELS = {
        "あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"
    };

    private Kana() {}

    /** Katakana become hiragana, half-width characters full-width or ASCII as usual; everything else stays. */
    public static String toHiragana(String text) {
        StringBuilder hiragana = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
            hiragana.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 0x60) : c);
        }
        return hiragana.toString();
    }

    /** Also without case, and with one space wherever there is white space. */
    static String fold(String text) {
        return toHiragana(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u3000]+", " ").strip();
    }

    /**
     * Also without voicing marks, accents, small kana and long marks: the first key of Japanese dictionaries, by which
     * がっこう stands beside かつこう, and Müller beside Muller.
     */
    static String foldLoosely(String text) {
        String plain = Normalizer.normalize(fold(text), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder loose = new StringBuilder();
        for (char c : plain.toCharArray()) {
            int small = SMALL.indexOf(c);
            if (c == 'ー') {
                loose.append(vowelBefore(loose));
            } else {
                loose.append(small >= 0 ? LARGE.charAt(small) : c);
            }
        }
        return loose.toString();
    }

    private static String vowelBefore(CharSequence text) {
        if (text.isEmpty()) {
            return "";
        }
        for (String row : VOWELS) {
            if (row.indexOf(text.charAt(text.length() - 1)) >= 0) {
                return row.substring(0, 1);
            }
        }
        return "";
    }
}
