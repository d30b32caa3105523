package org.hiroba.search.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiroba.api.search.SearchExcerpt;

/** Chooses the piece of a text that shows best why it was found. */
final class Snippets {
    private static final String ELLIPSIS = "…";
    /** How far before the first match a piece may begin, as a part of its length. */
    private static final double LEAD = 0.3;

    private static final String SENTENCE_ENDS = "。．！？!?";

    private Snippets() {}

    /** @param text plain, in one line */
    static SearchExcerpt best(String text, List<Marker.Place> places, int maxLength) {
        if (text.length() <= maxLength) {
            return new SearchExcerpt(text, matches(places, 0, text.length(), 0));
        }
        int start = places.isEmpty() ? 0 : beginning(text, bestStart(places, maxLength), maxLength);
        start = Math.min(start, boundary(text, text.length() - maxLength + 1));
        int room = maxLength - (start > 0 ? 1 : 0);
        int end = text.length() - start <= room ? text.length() : boundary(text, start + room - 1);
        String before = start > 0 ? ELLIPSIS : "";
        String after = end < text.length() ? ELLIPSIS : "";
        return new SearchExcerpt(before + text.substring(start, end) + after, matches(places, start, end, before.length() - start));
    }

    /** The place from which on most different things match. */
    private static int bestStart(List<Marker.Place> places, int maxLength) {
        int best = 0;
        double bestScore = -1;
        int window = (int) (maxLength * (1 - LEAD));
        for (int first = 0; first < places.size(); first++) {
            int from = places.get(first).start();
            Set<String> different = new HashSet<>();
            int count = 0;
            for (int at = first; at < places.size() && places.get(at).end() <= from + window; at++) {
                different.add(places.get(at).what());
                count++;
            }
            double score = different.size() + Math.min(count, 10) / 100.0;
            if (score > bestScore) {
                bestScore = score;
                best = from;
            }
        }
        return best;
    }

    /** The beginning of the sentence or word, if it is near enough. */
    private static int beginning(String text, int match, int maxLength) {
        int earliest = Math.max(0, match - (int) (maxLength * LEAD));
        if (earliest == 0) {
            return 0;
        }
        for (int at = match; at > earliest; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return skipSpaces(text, at);
            }
        }
        for (int at = earliest; at < match; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return boundary(text, earliest);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset, or the one before it if it would cut a character in two. */
    static int boundary(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at - 1 : at;
    }

    /** Without overlaps, those that touch made one. */
    static List<SearchExcerpt.Match> matches(List<Marker.Place> places, int from, int to, int shift) {
        List<Marker.Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(Marker.Place::start));
        List<SearchExcerpt.Match> matches = new ArrayList<>();
        for (Marker.Place place : sorted) {
            int start = Math.max(place.start(), from);
            int end = Math.min(place.end(), to);
            if (start < end) {
                add(matches, start + shift, end + shift);
            }
        }
        return matches;
    }

    private static void add(List<SearchExcerpt.Match> matches, int start, int end) {
        if (!matches.isEmpty() && matches.getLast().end() >= start) {
            SearchExcerpt.Match last = matches.removeLast();
            matches.add(new SearchExcerpt.Match(last.start(), Math.max(last.end(), end)));
        } else {
            matches.add(new SearchExcerpt.Match(start, end));
        }
    }
}
