package org.hiroba.api.content;

import java.time.Instant;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/**
 * What every kind of content has in common.
 *
 * @param text its words as written (Markdown), empty if recalled
 * @param path where the portal shows it in its place, e.g. {@code groups/12/posts/34}
 */
public record Content(
        ContentRef ref, Audience audience, PersonId author, Instant at, String text, String path, boolean recalled) {}
