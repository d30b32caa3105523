package org.hiroba.files.rest;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.files.domain.FileKind;

/**
 * A file in the API.
 *
 * @param audience among whom it is; left out for a fresh upload
 * @param content what it hangs on
 * @param version number of the present one
 * @param path where the portal shows it
 * @param download where its bytes are, below the root; left out if the caller may not save it
 * @param preview where a picture of it is, below the root
 * @param narrowed whether only some of those at its place see it
 * @param whoSees the same in words
 */
public record FileJson(
        long id,
        ContentRef ref,
        String name,
        FileKind kind,
        String type,
        long bytes,
        PersonId uploader,
        Instant uploadedAt,
        Instant changedAt,
        int version,
        Optional<String> audience,
        Optional<ContentRef> content,
        String path,
        Optional<String> download,
        Optional<String> preview,
        boolean downloadable,
        boolean narrowed,
        Optional<Instant> expiresAt,
        String whoSees) {}
