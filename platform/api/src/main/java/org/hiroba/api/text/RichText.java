package org.hiroba.api.text;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns what people write (CommonMark with tables, strike-through and bare links; line breaks count) into HTML that is
 * safe to show. Raw HTML is shown as written. Mentions become links to the person's card.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface RichText {
    /** Safe HTML: a fixed set of elements, links only to http, https, mailto and within Hiroba. */
    String toHtml(String markdown);

    /** The words alone on one line, cut at the length with an ellipsis: for lists and notifications. */
    String toExcerpt(String markdown, int maxLength);
}
