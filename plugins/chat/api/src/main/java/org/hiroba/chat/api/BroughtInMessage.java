package org.hiroba.chat.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;

/**
 * A message that was written elsewhere.
 *
 * @param sourceKey names it in its source for ever; the same key is not taken twice
 * @param images uploads of the importing administrator
 */
public record BroughtInMessage(
        String sourceKey,
        PersonId author,
        Instant at,
        Optional<Instant> editedAt,
        String text,
        List<ImageId> images) {}
