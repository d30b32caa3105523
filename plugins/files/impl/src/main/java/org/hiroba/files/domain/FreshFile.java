package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/** A file that has just come in. */
final class FreshFile {
    private FreshFile() {}

    static StoredFile of(long id, PersonId uploader, Instant at, String name, FileStore.Taken taken) {
        return new StoredFile(
                id,
                uploader,
                at,
                at,
                name,
                Optional.empty(),
                Optional.empty(),
                1,
                FileKind.of(taken.type()),
                taken.type(),
                taken.blob().bytes(),
                taken.blob().hash(),
                taken.preview(),
                0,
                true,
                false,
                Optional.empty(),
                false);
    }
}
