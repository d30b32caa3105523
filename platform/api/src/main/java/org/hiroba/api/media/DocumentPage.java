package org.hiroba.api.media;

/**
 * A page of a document.
 *
 * @param jpeg its picture; empty unless it was drawn
 * @param pages how many pages the document has
 * @since 0.1
 */
public record DocumentPage(DocumentOutcome outcome, byte[] jpeg, int pages) {
    /** Nothing was drawn. */
    public static DocumentPage not(DocumentOutcome outcome) {
        return new DocumentPage(outcome, new byte[0], 0);
    }
}
