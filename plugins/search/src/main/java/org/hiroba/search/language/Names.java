package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hiroba.api.search.SearchName;

/** Names in the forms by which people look for them. */
final class Names {
    /** Stands before the first character, so that one character finds names that begin with it. */
    static final char BEGINNING = '^';

    private static final String PREFIX = String.valueOf(BEGINNING);

    private Names() {}

    /** As written, as read, and both in Latin letters; each part of a name begins anew. */
    static Set<String> forms(SearchName name) {
        Set<String> forms = new LinkedHashSet<>();
        for (String written : List.of(name.written(), name.reading())) {
            String folded = Folding.text(written).toLowerCase(Locale.ROOT);
            String[] parts = folded.split("[^\\p{L}\\p{Nd}ー]+");
            for (int first = 0; first < parts.length; first++) {
                StringBuilder rest = new StringBuilder();
                for (int at = first; at < parts.length; at++) {
                    rest.append(parts[at]);
                }
                addForms(rest.toString(), forms);
            }
        }
        return forms;
    }

    private static void addForms(String name, Set<String> forms) {
        if (name.isEmpty()) {
            return;
        }
        String hiragana = comparable(name);
        forms.add(PREFIX + hiragana);
        if (hiragana.codePoints().allMatch(c -> Scripts.isKana(c) || c < 0x80)) {
            forms.add(PREFIX + Romaji.of(hiragana));
        }
    }

    static String comparable(String folded) {
        StringBuilder text = new StringBuilder();
        folded.codePoints().map(Grams::fold).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Pairs of neighbouring characters. */
    static List<String> pairs(String form) {
        int[] characters = form.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < characters.length; at++) {
            pairs.add(new String(characters, at, 2));
        }
        return pairs;
    }
}
