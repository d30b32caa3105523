package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/**
 * Which files of a place are wanted, newest first.
 *
 * @param before the place in the list after which to go on; empty for the beginning
 */
public record FileFilter(Optional<FileKind> kind, Optional<PersonId> uploader, Optional<Place> before) {
    public static final FileFilter ALL = new FileFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** A place in the list. */
    public record Place(Instant changedAt, long id) {}

    public FileFilter after(StoredFile last) {
        return from(new Place(last.changedAt(), last.id()));
    }

    public FileFilter from(Place place) {
        return new FileFilter(kind, uploader, Optional.of(place));
    }
}
