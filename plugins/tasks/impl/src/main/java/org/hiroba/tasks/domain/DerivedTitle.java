package org.hiroba.tasks.domain;

/** Tells whether a title repeats words of what the task was made of, so that it goes when those words are recalled. */
final class DerivedTitle {
    /** So many characters in a row are no accident; a Japanese sentence says a lot in them. */
    private static final int RUN = 6;

    private DerivedTitle() {}

    /** Whether a run of characters of the title, or the whole of a short one, stands in the source's words. */
    static boolean repeats(String title, String source) {
        String words = squeezed(title);
        String from = squeezed(source);
        if (words.isEmpty()) {
            return false;
        }
        int run = Math.min(RUN, words.length());
        for (int start = 0; start + run <= words.length(); start++) {
            if (from.contains(words.substring(start, start + run))) {
                return true;
            }
        }
        return false;
    }

    /** Without what an excerpt takes away: spaces, marks of Markdown, punctuation. */
    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
