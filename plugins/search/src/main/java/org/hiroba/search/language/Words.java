package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a folded text into words, whatever languages it mixes.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Words {
    private static final Predicate<String> WHOLE = piece -> true;
    /** Between which no word reaches over. */
    private static final String SIGNS = "。、!?「」『』()・ ";

    private final JapaneseWords japanese = new JapaneseWords();
    private final EnglishWords english = new EnglishWords();

    /** In the text's order. */
    List<Word> of(String text) {
        return of(text, WHOLE);
    }

    /**
     * Only those worth knowing.
     *
     * @param wanted whether a piece of Japanese between two signs is to be cut into words
     */
    List<Word> of(String text, Predicate<String> wanted) {
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
                    japaneseFrom = endJapanese(text, japaneseFrom, at, wanted, words);
                    words.add(english.word(text.substring(at, end), at, end));
                }
                at = end;
            } else if (Scripts.isPicture(character)) {
                int end = at + Character.charCount(character);
                japaneseFrom = endJapanese(text, japaneseFrom, at, wanted, words);
                String picture = text.substring(at, end);
                words.add(new Word(Word.Kind.PICTURE, picture, picture, List.of(), "", at, end));
                at = end;
            } else {
                japaneseFrom = japaneseFrom < 0 && Scripts.isJapanese(character) ? at : japaneseFrom;
                at += Character.charCount(character);
            }
        }
        endJapanese(text, japaneseFrom, text.length(), wanted, words);
        return words;
    }

    private int endJapanese(String text, int from, int to, Predicate<String> wanted, List<Word> words) {
        if (from >= 0 && wanted == WHOLE) {
            japanese.addWords(text, from, to, words);
        } else if (from >= 0) {
            addPieces(text, from, to, wanted, words);
        }
        return -1;
    }

    private void addPieces(String text, int from, int to, Predicate<String> wanted, List<Word> words) {
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || SIGNS.indexOf(text.charAt(at)) >= 0) {
                if (at > start && wanted.test(text.substring(start, at))) {
                    japanese.addWords(text, start, at, words);
                }
                start = at + 1;
            }
        }
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
