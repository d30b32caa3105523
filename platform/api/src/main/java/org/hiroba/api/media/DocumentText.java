package org.hiroba.api.media;

/**
 * The words of a document.
 *
 * @param text plain, in lines; empty unless it was read, and also then if it holds no words
 * @param cut whether there is more than was asked for
 * @param pages how many it has; 0 for what has none
 * @since 0.1
 */
public record DocumentText(DocumentOutcome outcome, String text, boolean cut, int pages) {
    /** Nothing was read. */
    public static DocumentText not(DocumentOutcome outcome) {
        return new DocumentText(outcome, "", false, 0);
    }
}
