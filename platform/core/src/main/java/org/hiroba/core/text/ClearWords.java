package org.hiroba.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text, on one line, without a parser: for the many texts whose signs mean nothing where they stand, or that have no
 * other Markdown than {@code `code`} within a line. It need not know every such text, but must be right about those it takes.
 */
final class ClearWords {
    private static final String BEFORE_NO_MENTION = "._%+-/@＠";

    private final String text;
    private final boolean oneLine;
    private final StringBuilder words;
    private boolean lineBegins = true;

    private ClearWords(String text) {
        this.text = text;
        this.oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        this.words = new StringBuilder(text.length());
    }

    /** @return nothing if only the parser knows */
    static @Nullable String of(String markdown) {
        return new ClearWords(markdown).run();
    }

    private @Nullable String run() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '`') {
                int end = endOfCode(at);
                if (end < 0) {
                    return null;
                }
                text.chars().skip(at + 1L).limit(end - at - 1L).forEach(code -> add((char) code));
                at = end + 1;
                lineBegins = false;
            } else if (isClear(character, at)) {
                lineBegins = character == '\n' || character == '\r' || lineBegins && isSpace(character);
                add(character);
                at++;
            } else {
                return null;
            }
        }
        return words.toString().strip();
    }

    private void add(char character) {
        if (!isSpace(character)) {
            words.append(character);
        } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\u3000';
    }

    /** Of code between single marks, with neither spaces at its ends nor anything unusual in it; less than 0 if it is none. */
    private int endOfCode(int start) {
        int end = text.indexOf('`', start + 1);
        if (end <= start + 1 || next(end) == '`' || isSpace(text.charAt(start + 1)) || isSpace(text.charAt(end - 1))) {
            return -1;
        }
        for (int at = start + 1; at < end; at++) {
            char character = text.charAt(at);
            if (isUnusual(character) || character == '\n' || character == '\r' || character == '|' && !oneLine) {
                return -1;
            }
        }
        return end;
    }

    /** What is taken out or means something to somebody. */
    private static boolean isUnusual(char character) {
        return character == '\uFFFC'
                || character == '\u202D'
                || character == '\u202E'
                || !isSpace(character)
                        && (Character.isISOControl(character)
                                || Character.isWhitespace(character)
                                || Character.isSpaceChar(character));
    }

    private boolean isClear(char character, int at) {
        return switch (character) {
            case '*', '~' -> false;
            case '|' -> oneLine;
            case '_' -> isLetter(previous(at)) && isLetter(next(at));
            case '\\' -> isLetter(next(at));
            case ']' -> next(at) != '(' && next(at) != '[' && next(at) != ':';
            case '<' -> !isLetter(next(at)) && "/!?".indexOf(next(at)) < 0;
            case '&' -> text.indexOf(';', at) < 0;
            case '@', '＠' -> !isLetter(next(at)) || isLetter(previous(at)) || BEFORE_NO_MENTION.indexOf(previous(at)) >= 0;
            case '>' -> !lineBegins;
            case '#', '+', '-', '=' -> !lineBegins || isLetter(next(at));
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> !lineBegins || !isListed(at);
            default -> !isUnusual(character);
        };
    }

    /** 1. and 1) begin an item of a list. */
    private boolean isListed(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ')');
    }

    private char previous(int at) {
        return at > 0 ? text.charAt(at - 1) : '\n';
    }

    private char next(int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    }

    private static boolean isLetter(char character) {
        return Character.isLetterOrDigit(character);
    }
}
