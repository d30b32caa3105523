package org.hiroba.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of scripts with spaces, in lower case; English ones by their stem. KStem, because it makes words of words; what it leaves
 * apart is brought together by {@link Inflections}.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class EnglishWords {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_STEMMED = 40;
    private static final int LONGEST = 200;
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for", "from", "has", "have", "how", "i", "if",
            "in", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "so", "that", "the", "their", "then", "there",
            "these", "they", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you",
            "your");

    private final ConcurrentLinkedQueue<OneWord> pool = new ConcurrentLinkedQueue<>();
    private final Inflections inflections = new Inflections(this::kstem);
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    static boolean isFiller(String lower) {
        return FILLERS.contains(lower);
    }

    /** @param text letters and digits, apostrophes within */
    Word word(String text, int start, int end) {
        String bare = withoutApostrophes(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String lower = bare.toLowerCase(Locale.ROOT);
        List<String> parts = parts(bare);
        return new Word(Word.Kind.SPACED, lower, stem(lower), parts, "", start, end);
    }

    String stem(String lower) {
        if (lower.length() > LONGEST_STEMMED || lower.length() < 3) {
            return lower;
        }
        String known = remembered.get(lower);
        if (known == null) {
            known = inflections.stem(lower);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(lower, known);
        }
        return known;
    }

    private String kstem(String lower) {
        OneWord stemmer = pool.poll();
        if (stemmer == null) {
            stemmer = new OneWord();
        }
        String stem = stemmer.stem(lower);
        pool.offer(stemmer);
        return stem;
    }

    /** Bob's is Bob, don't is dont. */
    private static String withoutApostrophes(String word) {
        int last = word.length() - 2;
        String owner = last > 0 && isApostrophe(word.charAt(last)) && (word.charAt(last + 1) | 0x20) == 's'
                ? word.substring(0, last)
                : word;
        return owner.replace("'", "").replace("’", "");
    }

    static boolean isApostrophe(int character) {
        return character == '\'' || character == '’';
    }

    /** get and name of getName, http and server of HTTPServer; none if it is one word. */
    private List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < word.length(); at++) {
            boolean upper = Character.isUpperCase(word.charAt(at));
            boolean begins = upper && !Character.isUpperCase(word.charAt(at - 1))
                    || upper && at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1))
                    || Character.isDigit(word.charAt(at)) != Character.isDigit(word.charAt(at - 1));
            if (begins) {
                addPart(parts, word.substring(start, at));
                start = at;
            }
        }
        if (start > 0) {
            addPart(parts, word.substring(start));
        }
        return parts;
    }

    private void addPart(List<String> parts, String part) {
        if (part.length() > 1) {
            parts.add(stem(part.toLowerCase(Locale.ROOT)));
        }
    }

    /** A stream of one word with the stemmer behind it: the stemmer itself is not to be had. */
    private static final class OneWord {
        private final Source source = new Source();
        private final TokenStream stemmed = new KStemFilter(source);
        private final CharTermAttribute term = stemmed.getAttribute(CharTermAttribute.class);

        String stem(String word) {
            source.next = word;
            try {
                stemmed.incrementToken();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return term.toString();
        }
    }

    private static final class Source extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            term.setEmpty().append(next);
            return true;
        }
    }
}
