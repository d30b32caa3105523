package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.ImageId;

/** One state of a file's bytes. */
public record FileVersion(
        long id,
        long file,
        int number,
        PersonId uploader,
        Instant addedAt,
        FileKind kind,
        String type,
        Blob blob,
        Optional<ImageId> preview) {}
