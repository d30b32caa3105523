package org.hiroba.core.people;

import java.util.List;
import java.util.stream.Stream;

/** What somebody looks for, word by word, folded strictly and loosely. */
record Words(List<String> exact, List<String> loose) {
    static Words of(String text) {
        List<String> words = Stream.of(Kana.fold(text).split(" ")).filter(word -> !word.isEmpty()).toList();
        return new Words(words, words.stream().map(Kana::foldLoosely).toList());
    }

    boolean isEmpty() {
        return exact.isEmpty();
    }
}
