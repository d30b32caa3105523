package org.hiroba.files.storage;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.storage.Row;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.StoredFile;

/** How files stand in the rows. */
final class FileRows {
    static final String FILE_COLUMNS = "id, uploader, uploaded_at, changed_at, name, home, ref_kind, ref_id, place,"
            + " number_now, kind, content_type, bytes, hash, preview, downloadable, narrowed, expires_at, recalled, pages";
    static final String VERSION_COLUMNS =
            "id, file_id, number, uploader, added_at, kind, content_type, bytes, hash, preview,"
                    + " client_key";

    private FileRows() {}

    static StoredFile file(Row row) {
        return new StoredFile(
                row.number(1),
                new PersonId(row.number(2)),
                row.instant(3),
                row.instant(4),
                row.text(5),
                row.optionalText(6).map(Audience::parse),
                row.optionalText(7).flatMap(kind -> row.optionalNumber(8).map(id -> new ContentRef(kind, id))),
                row.integer(10),
                FileKind.valueOf(row.text(11)),
                row.text(12),
                row.number(13),
                row.text(14),
                row.optionalNumber(15).map(ImageId::new),
                row.integer(20),
                row.flag(16),
                row.flag(17),
                row.optionalInstant(18),
                row.flag(19));
    }

    static Object[] values(StoredFile file) {
        return new Object[] {
            file.id(),
            file.uploader().value(),
            file.uploadedAt(),
            file.changedAt(),
            file.name(),
            file.home().map(Audience::toString),
            file.content().map(ContentRef::kind),
            file.content().map(ContentRef::id),
            0,
            file.number(),
            file.kind(),
            file.type(),
            file.bytes(),
            file.hash(),
            preview(file.preview()),
            file.downloadable(),
            file.narrowed(),
            file.expiresAt(),
            file.recalled(),
            file.pages()
        };
    }

    static FileVersion version(Row row) {
        return new FileVersion(
                row.number(1),
                row.number(2),
                row.integer(3),
                new PersonId(row.number(4)),
                row.instant(5),
                FileKind.valueOf(row.text(6)),
                row.text(7),
                new Blob(row.text(9), row.number(8)),
                row.optionalNumber(10).map(ImageId::new),
                row.optionalText(11));
    }

    static Object[] values(FileVersion version) {
        return new Object[] {
            version.id(),
            version.file(),
            version.number(),
            version.uploader().value(),
            version.addedAt(),
            version.kind(),
            version.type(),
            version.blob().bytes(),
            version.blob().hash(),
            preview(version.preview()),
            version.clientKey()
        };
    }

    private static Optional<Long> preview(Optional<ImageId> preview) {
        return preview.map(ImageId::value);
    }
}
