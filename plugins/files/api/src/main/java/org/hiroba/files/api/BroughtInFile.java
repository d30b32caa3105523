package org.hiroba.files.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * A file that was somewhere else before. Who added its first version is its uploader.
 *
 * @param home among whom it is, e.g. a group; of a file that hangs on content, that content's audience
 * @param content what it hangs on, if it does
 * @param versions oldest first, at least one
 * @param people who may see it, beside its uploader; empty for all who see where it is
 * @param expiresAt from when on nobody but its uploader sees it
 * @param downloadable whether others than its uploader may save it
 */
public record BroughtInFile(
        String name,
        Audience home,
        Optional<ContentRef> content,
        List<Version> versions,
        Optional<Set<PersonId>> people,
        Optional<Instant> expiresAt,
        boolean downloadable) {
    /**
     * What it was at some time.
     *
     * @param bytes opened once, and closed
     */
    public record Version(PersonId by, Instant at, Supplier<InputStream> bytes) {}
}
