package org.hiroba.core.text;

/**
 * Most of what people say to each other is one line without a sign that means anything to Markdown, HTML, links or mentions.
 * Such a text needs no parser to become what the parser would make of it.
 */
final class ClearText {
    /** Marks that mean nothing to anybody, wherever they stand. */
    private static final String MARKS = "。、！？「」『』（）・…〜，,?";

    private ClearText() {}

    /** Whether the text is its own HTML but for the paragraph around it. */
    static boolean isClear(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isClear(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClear(String text, int place) {
        char character = text.charAt(place);
        return character == ' '
                || (character >= '0' && character <= '9')
                || Character.isLetter(character)
                || MARKS.indexOf(character) >= 0
                || (character == '.' && endsSentence(text, place));
    }

    /** Not one in an address or after a number at the beginning, which would be a list. */
    private static boolean endsSentence(String text, int place) {
        return place > 0
                && Character.isLetter(text.charAt(place - 1))
                && (place == text.length() - 1 || text.charAt(place + 1) == ' ');
    }
}
