package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.ImageId;

/**
 * One state of a file's bytes.
 *
 * @param clientKey made by its sender, who never gets a second version by the same key
 */
public record FileVersion(
        long id,
        long file,
        int number,
        PersonId uploader,
        Instant addedAt,
        FileKind kind,
        String type,
        Blob blob,
        Optional<ImageId> preview,
        Optional<String> clientKey) {}
