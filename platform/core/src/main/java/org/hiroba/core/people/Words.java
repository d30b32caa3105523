package org.hiroba.core.people;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody looks for, word by word, folded strictly and loosely. */
record Words(List<String> exact, List<String> loose) {
    /** What an input method shows while a syllable is not complete yet: さt on the way to さと. */
    private static final Pattern BEGUN_SYLLABLE = Pattern.compile("(?<=[ぁ-ゖー])[a-z]{1,2}$");

    static Words of(String text) {
        List<String> words = Stream.of(Kana.fold(text).split(" "))
                .map(word -> BEGUN_SYLLABLE.matcher(word).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Words(words, words.stream().map(Kana::foldLoosely).toList());
    }

    boolean isEmpty() {
        return exact.isEmpty();
    }
}
