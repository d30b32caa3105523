package org.hiroba.search.language;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What KStem leaves apart because its dictionary has both: running and run, orders and order; and what no ending tells, knives and knife.
 * KStem still says which word is meant: <em>driving</em> is of the word that it makes of <em>drived</em>.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Inflections {
    private static final Map<String, String> IRREGULAR = WordList.read("irregular.txt");
    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_ING = 6;
    private static final int SHORTEST_ED = 5;
    private static final int SHORTEST_BASE = 2;
    /** They end like the form of another word and are none. */
    private static final Set<String> WHOLE = Set.of(
            "news", "series", "species", "always", "perhaps", "lens", "bias", "atlas", "canvas", "christmas", "overseas",
            "anything", "ceiling", "darling", "during", "dumpling", "evening", "everything", "herring", "inning", "lightning", "morning",
            "nothing", "pudding", "sibling", "something",
            "hundred", "indeed", "naked", "sacred", "united", "wicked");

    private final UnaryOperator<String> kstem;

    Inflections(UnaryOperator<String> kstem) {
        this.kstem = kstem;
    }

    String stem(String lower) {
        String stem = IRREGULAR.getOrDefault(lower, kstem.apply(lower));
        String plain = withoutEnding(stem);
        return plain.equals(stem) ? stem : withoutEnding(kstem.apply(plain));
    }

    private String withoutEnding(String word) {
        if (WHOLE.contains(word)) {
            return word;
        }
        if (word.endsWith("s")) {
            return singular(word);
        }
        if (word.length() >= SHORTEST_ING && word.endsWith("ing")) {
            return ofVerb(word, word.substring(0, word.length() - 3), "ed");
        }
        if (word.length() >= SHORTEST_ED && word.endsWith("ed") && !word.endsWith("eed")) {
            return ofVerb(word, word.substring(0, word.length() - 2), "ing");
        }
        return word;
    }

    private static String singular(String word) {
        boolean none = word.length() < SHORTEST_PLURAL
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")
                || word.endsWith("ics");
        if (none) {
            return word;
        }
        boolean hissing = word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    /** @param other an ending that KStem takes off where it leaves this one */
    private String ofVerb(String word, String bare, String other) {
        if (bare.chars().noneMatch(letter -> "aeiouy".indexOf(letter) >= 0)) {
            return word;
        }
        if (isDoubled(bare)) {
            return bare.substring(0, bare.length() - 1);
        }
        String base = kstem.apply(bare + other);
        return base.endsWith(other) || base.length() < SHORTEST_BASE ? word : base;
    }

    /** runn, sett; but fall, miss, buzz. */
    private static boolean isDoubled(String bare) {
        int last = bare.length() - 1;
        return last > 1 && bare.charAt(last) == bare.charAt(last - 1) && "bdgmnprt".indexOf(bare.charAt(last)) >= 0;
    }
}
