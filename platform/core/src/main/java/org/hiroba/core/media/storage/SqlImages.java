package org.hiroba.core.media.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.content.storage.RefColumns;
import org.hiroba.core.media.picture.PictureFormat;

/** One row per upload, and the hashes whose files are to go. */
public final class SqlImages {
    private static final int MOST_PLACES = 500;
    private static final String SELECT =
            "SELECT id, width, height, description, uploader_id, hash, content_type, thumbnail_type, audience, ref_kind,"
                    + " ref_id FROM hiroba.image ";

    private final Sql sql;

    public SqlImages(Sql sql) {
        this.sql = sql;
    }

    public void insert(ImageRow row, Instant at) {
        Image image = row.image();
        sql.update(
                "INSERT INTO hiroba.image (id, uploader_id, uploaded_at, hash, content_type, thumbnail_type, width, height,"
                        + " description, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                image.id().value(),
                row.uploader().value(),
                at,
                row.hash(),
                row.format().contentType(),
                row.thumbnailFormat().contentType(),
                image.width(),
                image.height(),
                image.description());
    }

    public Optional<ImageRow> find(ImageId id) {
        return sql.find(SELECT + "WHERE id = ?", SqlImages::row, id.value());
    }

    /** Attached to the content, in order; a page of one kind of content is one statement. */
    public List<ImageRow> of(Collection<ContentRef> refs) {
        Map<String, List<Long>> byKind = refs.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        List<ImageRow> rows = new ArrayList<>();
        byKind.forEach((kind, ids) -> {
            for (int from = 0; from < ids.size(); from += MOST_PLACES) {
                rows.addAll(of(kind, ids.subList(from, Math.min(ids.size(), from + MOST_PLACES))));
            }
        });
        return rows;
    }

    private List<ImageRow> of(String kind, List<Long> ids) {
        List<Object> values = new ArrayList<>(List.of(kind));
        values.addAll(ids);
        return sql.list(
                SELECT + "WHERE ref_kind = ? AND ref_id IN (" + Sql.places(ids.size()) + ") ORDER BY place, id",
                SqlImages::row,
                values.toArray());
    }

    /** @return false if it was attached or published meanwhile */
    public boolean attach(ImageId id, ContentRef ref, Audience audience, int place) {
        return sql.update(
                        "UPDATE hiroba.image SET ref_kind = ?, ref_id = ?, audience = ?, place = ?"
                                + " WHERE id = ? AND audience IS NULL",
                        ref.kind(),
                        ref.id(),
                        audience.toString(),
                        place,
                        id.value())
                > 0;
    }

    /** @return false if it was attached or published meanwhile */
    public boolean publish(ImageId id, Audience audience) {
        return sql.update(
                        "UPDATE hiroba.image SET audience = ? WHERE id = ? AND audience IS NULL",
                        audience.toString(),
                        id.value())
                > 0;
    }

    /** Fresh uploads from before the instant, some hundred at most. */
    public List<ImageRow> freshBefore(Instant instant) {
        return sql.list(
                SELECT + "WHERE uploaded_at < ? AND audience IS NULL ORDER BY uploaded_at FETCH NEXT 500 ROWS ONLY",
                SqlImages::row,
                instant);
    }

    /** Takes the row away and notes that its files are to go. */
    public void remove(ImageRow row) {
        sql.update("DELETE FROM hiroba.image WHERE id = ?", row.image().id().value());
        boolean noted = sql.find("SELECT hash FROM hiroba.image_doomed WHERE hash = ?", r -> r.text(1), row.hash())
                .isPresent();
        if (!noted) {
            sql.update("INSERT INTO hiroba.image_doomed (hash) VALUES (?)", row.hash());
        }
    }

    /** Remembers who could see these, which are attached to the content. */
    public void rememberRecalled(ContentRef ref, Collection<ImageRow> rows) {
        rows.forEach(row -> sql.update(
                "INSERT INTO hiroba.image_recalled (id, ref_kind, ref_id, audience) VALUES (?, ?, ?, ?)",
                row.image().id().value(),
                ref.kind(),
                ref.id(),
                row.audience().orElseThrow().toString()));
    }

    /** Who could see the image until it was recalled. */
    public Optional<Audience> findRecalled(ImageId id) {
        return sql.find(
                "SELECT audience FROM hiroba.image_recalled WHERE id = ?", row -> Audience.parse(row.text(1)), id.value());
    }

    public void forgetRecalled(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.image_recalled", refs);
    }

    public List<String> doomed() {
        return sql.list("SELECT hash FROM hiroba.image_doomed", row -> row.text(1));
    }

    public void forgetDoomed(String hash) {
        sql.update("DELETE FROM hiroba.image_doomed WHERE hash = ?", hash);
    }

    /** Those of the hashes that an image has, or a sealed copy that is not encrypted yet. */
    public Set<String> used(Collection<String> hashes) {
        Set<String> used = new HashSet<>();
        List<String> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += MOST_PLACES) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_PLACES));
            for (String table : List.of("image", "sealed_part")) {
                used.addAll(sql.list(
                        "SELECT DISTINCT hash FROM hiroba." + table + " WHERE hash IN (" + Sql.places(some.size()) + ")",
                        row -> row.text(1),
                        some.toArray()));
            }
        }
        return used;
    }

    public boolean isUsed(String hash) {
        return !used(List.of(hash)).isEmpty();
    }

    private static ImageRow row(Row row) {
        return new ImageRow(
                new Image(new ImageId(row.number(1)), row.integer(2), row.integer(3), row.text(4)),
                new PersonId(row.number(5)),
                row.text(6),
                PictureFormat.of(row.text(7)),
                PictureFormat.of(row.text(8)),
                row.optionalText(9).map(Audience::parse),
                row.optionalText(10).flatMap(kind -> row.optionalNumber(11).map(id -> new ContentRef(kind, id))));
    }
}
