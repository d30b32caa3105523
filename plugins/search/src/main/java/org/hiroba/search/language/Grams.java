package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.List;

/** The text as written, in pieces that need no dictionary: whatever is a new word to the dictionary is found by them. */
final class Grams {
    private final String text;
    private final List<Word> words;
    private final List<Gram> grams = new ArrayList<>();

    private Grams(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** @param words those of the text */
    static List<Gram> of(String text, List<Word> words) {
        Grams grams = new Grams(text, words);
        grams.run();
        return grams.grams;
    }

    private void run() {
        int at = 0;
        for (Word word : words) {
            if (word.kind() == Word.Kind.SPACED || word.kind() == Word.Kind.PICTURE) {
                addUnspaced(at, word.start());
                grams.add(new Gram(word.surface(), grams.size(), false, word.start(), word.end()));
                at = word.end();
            }
        }
        addUnspaced(at, text.length());
    }

    private void addUnspaced(int from, int to) {
        int at = from;
        while (at < to) {
            int character = text.codePointAt(at);
            int end = at + Character.charCount(character);
            if (Scripts.isSpaced(character)) {
                end = addNumber(at, to);
            } else if (Scripts.isUnspaced(character)) {
                addPair(at, end, to);
            }
            at = end;
        }
    }

    /** Those within Japanese, as in 第20回. */
    private int addNumber(int from, int to) {
        int end = from;
        while (end < to && Scripts.isSpaced(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, from + 1);
        grams.add(new Gram(text.substring(from, end), grams.size(), false, from, end));
        return end;
    }

    private void addPair(int at, int end, int to) {
        StringBuilder term = new StringBuilder().appendCodePoint(fold(text.codePointAt(at)));
        int next = end < to ? text.codePointAt(end) : 0;
        boolean pair = next != 0 && Scripts.isUnspaced(next);
        int last = pair ? end + Character.charCount(next) : end;
        if (pair) {
            term.appendCodePoint(fold(next));
        }
        grams.add(new Gram(term.toString(), grams.size(), !pair, at, last));
    }

    /** ゴミ is ごみ. */
    static int fold(int character) {
        return NameForms.fold(Scripts.toHiragana(character));
    }
}
