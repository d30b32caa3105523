package org.hiroba.search.language;

import java.util.List;

/** A folded text, its words and its grams. */
record Analysis(String text, List<Word> words, List<Gram> grams) {
    static Analysis of(String text, Words words) {
        List<Word> found = words.of(text);
        return new Analysis(text, found, Grams.of(text, found));
    }

    /** Pairs and spaced words that lie within. */
    List<Gram> gramsWithin(int start, int end) {
        return grams.stream()
                .filter(gram -> gram.start() >= start && gram.end() <= end && !gram.single())
                .toList();
    }

    /** Whether something in it is worth asking for. */
    boolean hasContent() {
        return words.stream().anyMatch(this::isContent);
    }

    /** Whether there are words in it that only hold others together, as in a sentence. */
    boolean hasFillers() {
        return words.stream().anyMatch(word -> !isContent(word));
    }

    /** Whether a word says what it is about. Beside Japanese, an English one is always meant: ATは何ですか. */
    boolean isContent(Word word) {
        return switch (word.kind()) {
            case FILLER -> false;
            case SPACED -> !EnglishWords.isFiller(word.surface()) || hasJapanese();
            case JAPANESE, PICTURE -> true;
        };
    }

    private boolean hasJapanese() {
        return text.codePoints().anyMatch(Scripts::isJapanese);
    }

    /** Written in kana alone, perhaps with the letters of a syllable that is still being typed. */
    boolean isKana(boolean open) {
        String kana = open ? kana() : text;
        return kana.length() >= 2 && Scripts.isAllKana(kana) && text.length() - kana.length() <= 2;
    }

    /** Without letters that are still being typed: けいひs. */
    String kana() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) < 0x80 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
