package org.hiroba.groups.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;

/**
 * A post or comment that was made elsewhere.
 *
 * @param sourceKey names it in its source for ever, e.g. {@code slack:C0FFEE:1546202171.053300}; the same key is not taken twice
 * @param parentKey of the post that a comment belongs to; empty for a post
 * @param images uploads of the importing administrator
 */
public record BroughtInPost(
        String sourceKey,
        Optional<String> parentKey,
        PersonId author,
        Instant at,
        Optional<Instant> editedAt,
        String text,
        List<ImageId> images) {}
