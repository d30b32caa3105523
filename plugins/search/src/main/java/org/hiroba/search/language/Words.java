package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a folded text into words, whatever languages it mixes.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Words {
    private final JapaneseWords japanese = new JapaneseWords();
    private final EnglishWords english = new EnglishWords();

    /** In the text's order. */
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 4 + 4);
        int japaneseFrom = -1;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Scripts.isSpaced(character)) {
                int end = endOfSpaced(text, at);
                boolean belongs = isNumber(text, at, end) && (isJapaneseAt(text, end) || at > 0 && isJapaneseBefore(text, at));
                if (belongs) {
                    japaneseFrom = japaneseFrom < 0 ? at : japaneseFrom;
                } else {
                    japaneseFrom = endJapanese(text, japaneseFrom, at, words);
                    words.add(english.word(text.substring(at, end), at, end));
                }
                at = end;
            } else if (Scripts.isPicture(character)) {
                int end = at + Character.charCount(character);
                japaneseFrom = endJapanese(text, japaneseFrom, at, words);
                String picture = text.substring(at, end);
                words.add(new Word(Word.Kind.PICTURE, picture, picture, List.of(), "", at, end));
                at = end;
            } else {
                japaneseFrom = japaneseFrom < 0 && Scripts.isJapanese(character) ? at : japaneseFrom;
                at += Character.charCount(character);
            }
        }
        endJapanese(text, japaneseFrom, text.length(), words);
        return words;
    }

    private int endJapanese(String text, int from, int to, List<Word> words) {
        if (from >= 0) {
            japanese.addWords(text, from, to, words);
        }
        return -1;
    }

    private static int endOfSpaced(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean inside = at + 1 < text.length()
                    && at > start
                    && EnglishWords.isApostrophe(character)
                    && Scripts.isSpaced(text.codePointAt(at + 1));
            if (!Scripts.isSpaced(character) && !inside) {
                break;
            }
            at += Character.charCount(character);
        }
        return at - start <= 2 ? endOfSigns(text, at) : at;
    }

    /** C++, C#, F#: signs that belong to a short name. */
    private static int endOfSigns(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
            at++;
        }
        boolean name = at > from && at - from <= 2 && (at == text.length() || !Scripts.isSpaced(text.codePointAt(at)));
        return name ? at : from;
    }

    private static boolean isNumber(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isJapaneseAt(String text, int at) {
        return at < text.length() && Scripts.isJapanese(text.codePointAt(at));
    }

    private static boolean isJapaneseBefore(String text, int at) {
        return Scripts.isJapanese(text.codePointBefore(at));
    }

    String stem(String lower) {
        return english.stem(lower);
    }
}
