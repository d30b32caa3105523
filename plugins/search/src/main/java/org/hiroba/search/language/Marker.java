package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what somebody typed and finds it again in a text, by the same forms as the index does. */
final class Marker {
    /** So much of a text is looked at word by word; in a longer one from where it literally matches first. */
    private static final int MOST_TEXT = 20_000;

    private final Words words;
    /** Terms of words, each with what it stands for. */
    private final Map<String, String> terms = new HashMap<>();
    /** To be found anywhere, in lower case and hiragana. */
    private final Set<String> literals = new HashSet<>();
    /** Beginnings of Latin words. */
    private final Set<String> prefixes = new HashSet<>();
    /** With what Japanese words begin that may be the wanted ones: the others need not be looked up in the dictionary. */
    private final Set<Integer> beginnings = new HashSet<>();
    /** Readings, with whether their beginning is enough. */
    private final Map<String, Boolean> readings = new HashMap<>();

    /**
     * A place that matches.
     *
     * @param what the wanted word that is found there
     * @param start offset in the text that was given
     * @param end after it
     */
    record Place(String what, int start, int end) {}

    Marker(String typed, Words words) {
        this.words = words;
        for (Typed.Part part : Typed.parse(typed).wanted()) {
            Analysis analysis = Analysis.of(part.text(), words);
            if (part.literal()) {
                literals.add(comparable(part.text()));
            } else {
                want(analysis, part.open());
            }
        }
        terms.keySet().forEach(term -> beginnings.add(Grams.fold(term.codePointAt(0))));
        boolean anything = terms.keySet().stream().anyMatch(term -> !EnglishWords.isFiller(term));
        if (anything) {
            terms.keySet().removeIf(EnglishWords::isFiller);
        }
    }

    private void want(Analysis analysis, boolean open) {
        String kana = analysis.kana();
        if (analysis.isKana(open)) {
            readings.put(Scripts.toHiragana(kana), open && kana.length() > 2);
            literals.add(comparable(kana));
        }
        if (!analysis.hasContent()) {
            literals.add(comparable(analysis.text()));
        }
        for (Word word : analysis.words()) {
            want(word, open && word.end() == analysis.text().length());
        }
        if (analysis.words().isEmpty() && !analysis.grams().isEmpty()) {
            literals.add(comparable(analysis.text()));
        }
    }

    private void want(Word word, boolean open) {
        if (word.kind() == Word.Kind.FILLER) {
            return;
        }
        terms.put(word.term(), word.term());
        word.others().forEach(other -> terms.put(other, word.term()));
        word.inKana().forEach(kana -> terms.put(kana, word.term()));
        boolean spaced = word.kind() == Word.Kind.SPACED;
        if (spaced && open && word.surface().length() > 1) {
            prefixes.add(word.surface());
        }
        boolean single = word.surface().codePointCount(0, word.surface().length()) == 1;
        if (word.kind() == Word.Kind.JAPANESE && (!single || word.hasHan())) {
            literals.add(comparable(word.surface()));
        }
    }

    /** In order of their beginning; may overlap. */
    List<Place> places(String text) {
        int from = text.length() <= MOST_TEXT ? 0 : firstNear(text);
        String part = text.substring(from, Snippets.boundary(text, Math.min(text.length(), from + MOST_TEXT)));
        Folded folded = Folding.fold(part);
        List<Word> found = words.of(folded.text(), this::mayMatch);
        List<Place> places = new ArrayList<>();
        for (Word word : found) {
            String what = what(word);
            if (what != null) {
                places.add(place(what, folded, word.start(), word.end(), from));
            }
        }
        addLiterals(folded, from, places);
        addReadings(folded, found, from, places);
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    /** Whether something in a piece of Japanese may be a wanted word in another form than it was typed. */
    private boolean mayMatch(String piece) {
        if (!readings.isEmpty()) {
            return true;
        }
        String text = comparable(piece);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (beginnings.contains(character)) {
                int here = at;
                String literal = literals.stream().filter(each -> text.startsWith(each, here)).findFirst().orElse("");
                if (literal.isEmpty()) {
                    return true;
                }
                at += literal.length();
            } else {
                at += Character.charCount(character);
            }
        }
        return false;
    }

    private @Nullable String what(Word word) {
        if (word.kind() == Word.Kind.FILLER) {
            return null;
        }
        String what = terms.get(word.term());
        for (String other : word.others()) {
            what = what == null ? terms.get(other) : what;
        }
        for (String prefix : prefixes) {
            what = what == null && word.surface().startsWith(prefix) ? prefix : what;
        }
        return what;
    }

    private void addLiterals(Folded folded, int from, List<Place> places) {
        String text = comparable(folded.text());
        for (String literal : literals) {
            for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length())) {
                places.add(place(literal, folded, at, at + literal.length(), from));
            }
        }
    }

    private void addReadings(Folded folded, List<Word> found, int from, List<Place> places) {
        if (readings.isEmpty()) {
            return;
        }
        int marked = -1;
        for (Readings.Reading reading : Readings.of(found)) {
            // Of the readings that begin at a word the shortest comes first: けいひ is 経費, not all of 経費精算.
            if (reading.start() != marked && isWanted(reading.term())) {
                marked = reading.start();
                places.add(place(reading.term(), folded, reading.start(), reading.end(), from));
            }
        }
    }

    private boolean isWanted(String reading) {
        return readings.entrySet().stream()
                .anyMatch(wanted -> reading.equals(wanted.getKey())
                        || wanted.getValue() && reading.startsWith(wanted.getKey()));
    }

    private static Place place(String what, Folded folded, int start, int end, int shift) {
        return new Place(what, folded.start(start) + shift, folded.end(end) + shift);
    }

    private int firstNear(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int first = 0;
        for (Set<String> wanted : List.of(literals, prefixes, terms.keySet())) {
            for (String literal : wanted) {
                int at = lower.indexOf(literal);
                first = at >= 0 && (first == 0 || at < first) ? at : first;
            }
        }
        return Snippets.boundary(text, Math.max(0, Math.min(first, text.length()) - MOST_TEXT / 10));
    }

    /** As long as the text, so that offsets stay right. */
    private static String comparable(String folded) {
        StringBuilder text = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            text.append((char) Grams.fold(Character.toLowerCase(folded.charAt(at))));
        }
        return text.toString();
    }
}
