package org.hiroba.ui.api;

/**
 * A view that looks things up as one types in the field that stands on every page. The platform leads to the view of the slot {@code
 * SEARCH} when somebody begins to type elsewhere, with the words as parameter {@code q} of its address.
 *
 * <p><b>Threads:</b> called under the UI session lock, not with every key but when the typing rests.
 *
 * @since 0.1
 */
public interface Seeking {
    /** The words as they stand in the field now. */
    void seek(String words);

    /** The field was left with the Enter key: these are the words that were meant. */
    void meant(String words);
}
