package org.hiroba.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Lists that come with the plugin: a line has a word and the forms that are looked up as it, with blanks between; {@code #} begins a remark. */
final class WordList {
    private WordList() {}

    /** The word of each form. */
    static Map<String, String> read(String name) {
        Map<String, String> words = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(line -> {
                for (int form = 1; form < line.length; form++) {
                    words.put(line[form], line[0]);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(words);
    }
}
