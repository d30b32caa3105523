package org.hiroba.api.content;

import org.hiroba.api.audience.Audience;

/**
 * Where content stands in a stream of {@link ReadMarks}: whoever's mark has come to the position may have had it on the screen.
 * In a stream of another audience than the content's own, that is true of those who belong to the content's.
 *
 * @param audience whose stream it is
 * @param stream which of its streams, e.g. {@code posts}
 * @param position of the content in it
 * @since 0.1
 */
public record ReadPlace(Audience audience, String stream, long position) {}
