package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;

/** A file after something was done to it. */
final class FileChanges {
    private FileChanges() {}

    static StoredFile fresh(long id, PersonId uploader, Instant at, String name, FileStore.Taken taken) {
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

    static StoredFile withVersion(StoredFile file, FileVersion version) {
        return new StoredFile(
                file.id(),
                file.uploader(),
                file.uploadedAt(),
                version.addedAt(),
                file.name(),
                file.home(),
                file.content(),
                version.number(),
                version.kind(),
                version.type(),
                version.blob().bytes(),
                version.blob().hash(),
                version.preview(),
                0,
                file.downloadable(),
                file.narrowed(),
                file.expiresAt(),
                false);
    }

    static StoredFile withLimits(StoredFile file, FileService.Limits limits) {
        return new StoredFile(
                file.id(),
                file.uploader(),
                file.uploadedAt(),
                file.changedAt(),
                file.name(),
                file.home(),
                file.content(),
                file.number(),
                file.kind(),
                file.type(),
                file.bytes(),
                file.hash(),
                file.preview(),
                file.pages(),
                limits.downloadable(),
                limits.people().isPresent(),
                limits.expiresAt(),
                false);
    }

    static StoredFile withName(StoredFile file, String name) {
        return copy(file, name, file.bytes(), file.hash(), file.preview().isPresent(), false);
    }

    static StoredFile erased(StoredFile file) {
        return copy(file, "", 0, "", false, true);
    }

    private static StoredFile copy(
            StoredFile file, String name, long bytes, String hash, boolean previewed, boolean recalled) {
        return new StoredFile(
                file.id(),
                file.uploader(),
                file.uploadedAt(),
                file.changedAt(),
                name,
                file.home(),
                file.content(),
                file.number(),
                file.kind(),
                file.type(),
                bytes,
                hash,
                previewed ? file.preview() : Optional.empty(),
                recalled ? 0 : file.pages(),
                file.downloadable(),
                file.narrowed(),
                file.expiresAt(),
                recalled);
    }
}
