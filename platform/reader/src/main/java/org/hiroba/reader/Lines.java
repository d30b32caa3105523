package org.hiroba.reader;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes of what stands on pages what people would type. */
final class Lines {
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})[-\u00ad\u2010]\n(?=\\p{Ll})");
    private static final Pattern LINE_ENDS = Pattern.compile("[ \t\r\u00a0\u3000]*+\n[ \t]*+");
    private static final Pattern SPACES = Pattern.compile("[ \\t\u00a0\u3000]{2,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\n(\\s*\n)+");

    /** A line of fewer chars has ended because its author wanted it to. */
    private static final int FULL_LINE = 15;

    private Lines() {}

    /**
     * Japanese runs on from line to line without a space, and English words are parted with a hyphen. Short lines are headings, entries of
     * lists, cells.
     */
    static String joined(String text) {
        String even = LINE_ENDS.matcher(text).replaceAll("\n");
        String whole = HYPHENATED.matcher(even).replaceAll("");
        StringBuilder joined = new StringBuilder(whole.length());
        int begun = 0;
        for (int at = 0; at < whole.length(); at++) {
            char c = whole.charAt(at);
            boolean runsOn = c == '\n'
                    && at - begun >= FULL_LINE
                    && at + 1 < whole.length()
                    && isJapanese(whole.charAt(at - 1))
                    && isJapanese(whole.charAt(at + 1));
            if (!runsOn) {
                joined.append(c);
            }
            begun = c == '\n' ? at + 1 : begun;
        }
        return joined.toString();
    }

    private static boolean isJapanese(char c) {
        return c >= 0x3041 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff || c == '々' || c >= 0x2f00 && c <= 0x2fdf;
    }

    /**
     * Takes away what cannot be seen, long gaps, and what fonts of PDFs put in the place of usual letters: radicals (⼈ for 人), and
     * ligatures (ﬁ).
     */
    static String tidy(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x2e80 && c <= 0x2fdf || c >= 0xfb00 && c <= 0xfb06) {
                kept.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c) && isPaired(text, at)) {
                kept.append(c);
            }
        }
        String even = SPACES.matcher(kept).replaceAll(" ");
        return EMPTY_LINES.matcher(even).replaceAll("\n").strip();
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(c) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
