package org.hiroba.search.language;

import java.util.HashMap;
import java.util.Map;

/**
 * Kana in Latin letters, all systems in one form and without long vowels, as people write names: Sato, Satou, Satō and Satoh are さとう;
 * Shinzi and Shinji are しんじ. Only for comparing: it is nobody's spelling.
 */
final class Romaji {
    private static final Map<String, String> KANA = kana();
    private static final String[][] SAME = {
        {"shi", "si"}, {"chi", "ti"}, {"tsu", "tu"}, {"fu", "hu"}, {"ji", "zi"}, {"dzu", "zu"}, {"sh", "sy"}, {"tch", "tty"}, {"ch", "ty"},
        {"jy", "zy"}, {"j", "zy"}, {"mb", "nb"}, {"mp", "np"}, {"mm", "nm"}, {"n'", "n"}, {"nn", "n"}, {"ou", "o"}, {"oo", "o"}, {"uu", "u"},
        {"aa", "a"}, {"ii", "i"}, {"ee", "e"}
    };

    private Romaji() {}

    /** @param hiragana other characters stay as they are */
    static String of(String hiragana) {
        StringBuilder latin = new StringBuilder();
        for (int at = 0; at < hiragana.length(); ) {
            String two = at + 2 <= hiragana.length() ? hiragana.substring(at, at + 2) : "";
            String one = hiragana.substring(at, at + 1);
            if (KANA.containsKey(two)) {
                latin.append(KANA.get(two));
                at += 2;
            } else if (one.equals("っ") && at + 1 < hiragana.length()) {
                latin.append(KANA.getOrDefault(hiragana.substring(at + 1, at + 2), "").replaceFirst("^(.).*", "$1"));
                at++;
            } else {
                latin.append(one.equals("ー") ? "" : KANA.getOrDefault(one, one));
                at++;
            }
        }
        return fold(latin.toString());
    }

    /** Latin letters as somebody typed them, in the same one form. */
    static String fold(String lower) {
        String folded = lower.replaceAll("(?<=[ou])h(?![aeiouy])", "");
        for (String[] pair : SAME) {
            folded = folded.replace(pair[0], pair[1]);
        }
        return folded;
    }

    private static Map<String, String> kana() {
        Map<String, String> kana = new HashMap<>();
        String[] rows = {
            " あいうえお", "kかきくけこ", "sさしすせそ", "tたちつてと", "nなにぬねの", "hはひふへほ", "mまみむめも", "rらりるれろ", "gがぎぐげご", "zざじずぜぞ",
            "dだぢづでど", "bばびぶべぼ", "pぱぴぷぺぽ"
        };
        for (String row : rows) {
            for (int vowel = 0; vowel < 5; vowel++) {
                kana.put(row.substring(vowel + 1, vowel + 2), row.substring(0, 1).strip() + "aiueo".charAt(vowel));
            }
            String small = row.substring(2, 3);
            kana.put(small + "ゃ", row.charAt(0) + "ya");
            kana.put(small + "ゅ", row.charAt(0) + "yu");
            kana.put(small + "ょ", row.charAt(0) + "yo");
        }
        kana.putAll(Map.of("や", "ya", "ゆ", "yu", "よ", "yo", "わ", "wa", "を", "o", "ん", "n", "ぢ", "zi", "づ", "zu", "ぢゃ", "zya"));
        kana.putAll(Map.of("ぢゅ", "zyu", "ぢょ", "zyo", "しぇ", "sye", "ちぇ", "tye", "じぇ", "zye", "てぃ", "ti", "でぃ", "di", "ふぁ", "fa"));
        kana.putAll(Map.of("ふぃ", "fi", "ふぇ", "fe", "ふぉ", "fo", "うぃ", "wi", "うぇ", "we", "うぉ", "wo"));
        return kana;
    }
}
