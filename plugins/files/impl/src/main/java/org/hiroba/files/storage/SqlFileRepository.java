package org.hiroba.files.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.storage.Sql;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileRepository;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.StoredFile;

/** The tables of files. */
public final class SqlFileRepository implements FileRepository {
    private static final String FILE = "SELECT " + FileRows.FILE_COLUMNS + " FROM files.file ";
    private static final String VERSION = "SELECT " + FileRows.VERSION_COLUMNS + " FROM files.version ";

    private final Sql sql;

    public SqlFileRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StoredFile> find(long id) {
        return sql.find(FILE + "WHERE id = ?", FileRows::file, id);
    }

    @Override
    public List<StoredFile> findAll(Collection<Long> ids) {
        List<StoredFile> found = new ArrayList<>();
        for (List<Long> some : Portions.of(ids)) {
            found.addAll(sql.list(
                    FILE + "WHERE id IN (" + Sql.places(some.size()) + ")", FileRows::file, some.toArray()));
        }
        return found;
    }

    @Override
    public List<StoredFile> listOf(Collection<ContentRef> contents) {
        return listHanging(contents, " AND recalled = FALSE ORDER BY place, id");
    }

    @Override
    public List<StoredFile> listAllOf(Collection<ContentRef> contents) {
        return listHanging(contents, "");
    }

    private List<StoredFile> listHanging(Collection<ContentRef> contents, String rest) {
        Map<String, List<Long>> byKind = contents.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        List<StoredFile> found = new ArrayList<>();
        byKind.forEach((kind, ids) -> Portions.of(ids).forEach(some -> {
            List<Object> values = new ArrayList<>(List.of(kind));
            values.addAll(some);
            found.addAll(sql.list(
                    FILE + "WHERE ref_kind = ? AND ref_id IN (" + Sql.places(some.size()) + ")" + rest,
                    FileRows::file,
                    values.toArray()));
        }));
        return found;
    }

    @Override
    public List<StoredFile> listAllOf(Audience home) {
        return sql.list(FILE + "WHERE home = ?", FileRows::file, home.toString());
    }

    @Override
    public List<StoredFile> list(Audience home, FileFilter filter, int limit) {
        StringBuilder where = new StringBuilder("WHERE home = ? AND recalled = FALSE");
        List<Object> values = new ArrayList<>(List.of(home.toString()));
        filter.kind().ifPresent(kind -> {
            where.append(" AND kind = ?");
            values.add(kind);
        });
        filter.uploader().ifPresent(person -> {
            where.append(" AND uploader = ?");
            values.add(person.value());
        });
        filter.before().ifPresent(place -> {
            where.append(" AND (changed_at < ? OR changed_at = ? AND id < ?)");
            values.addAll(List.of(place.changedAt(), place.changedAt(), place.id()));
        });
        values.add(limit);
        return sql.list(
                FILE + where + " ORDER BY changed_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
                FileRows::file,
                values.toArray());
    }

    @Override
    public List<StoredFile> listForgotten(Instant before) {
        return sql.list(
                FILE + "WHERE uploaded_at < ? AND home IS NULL ORDER BY uploaded_at FETCH FIRST 500 ROWS ONLY",
                FileRows::file,
                before);
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return sql.list(
                "SELECT id FROM files.file WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> row.number(1),
                id,
                limit);
    }

    @Override
    public long count() {
        return sql.find("SELECT COUNT(*) FROM files.file", row -> row.number(1)).orElse(0L);
    }

    @Override
    public List<FileVersion> versions(long file) {
        return sql.list(VERSION + "WHERE file_id = ? ORDER BY number DESC", FileRows::version, file);
    }

    @Override
    public Optional<FileVersion> findSent(PersonId uploader, String clientKey) {
        return sql.find(VERSION + "WHERE uploader = ? AND client_key = ?", FileRows::version, uploader.value(), clientKey);
    }

    @Override
    public Map<Long, Set<PersonId>> permitted(Collection<Long> files) {
        Map<Long, Set<PersonId>> all = new HashMap<>();
        for (List<Long> some : Portions.of(files)) {
            sql.each(
                    "SELECT file_id, person_id FROM files.permitted WHERE file_id IN (" + Sql.places(some.size()) + ")",
                    row -> all.computeIfAbsent(row.number(1), any -> new HashSet<>()).add(new PersonId(row.number(2))),
                    some.toArray());
        }
        return all;
    }

    @Override
    public List<StoredFile> listLimited() {
        return sql.list(
                FILE + "WHERE (narrowed = TRUE OR expires_at IS NOT NULL) AND recalled = FALSE", FileRows::file);
    }

    @Override
    public long countBytes(Optional<PersonId> uploader) {
        String sum = "SELECT COALESCE(SUM(bytes), 0) FROM files.version";
        return uploader.map(person -> sql.find(sum + " WHERE uploader = ?", row -> row.number(1), person.value()))
                .orElseGet(() -> sql.find(sum, row -> row.number(1)))
                .orElse(0L);
    }

    @Override
    public void insert(StoredFile file) {
        sql.update(
                "INSERT INTO files.file (" + FileRows.FILE_COLUMNS + ") VALUES (" + Sql.places(20) + ")",
                FileRows.values(file));
    }

    @Override
    public boolean rename(long id, String name) {
        return change("name = ?", id, name);
    }

    @Override
    public boolean limit(long id, FileService.Limits limits) {
        return change(
                "narrowed = ?, expires_at = ?, downloadable = ?",
                id,
                limits.people().isPresent(),
                limits.expiresAt(),
                limits.downloadable());
    }

    @Override
    public boolean present(FileVersion version) {
        return change(
                "changed_at = ?, number_now = ?, kind = ?, content_type = ?, bytes = ?, hash = ?, preview = ?,"
                        + " pages = 0",
                version.file(),
                version.addedAt(),
                version.number(),
                version.kind(),
                version.type(),
                version.blob().bytes(),
                version.blob().hash(),
                version.preview().map(ImageId::value));
    }

    @Override
    public boolean erase(long id) {
        return change("name = '', bytes = 0, hash = '', preview = NULL, pages = 0, recalled = TRUE", id);
    }

    private boolean change(String columns, long id, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(id);
        return sql.update("UPDATE files.file SET " + columns + " WHERE id = ? AND recalled = FALSE", all.toArray()) > 0;
    }

    @Override
    public boolean settle(long id, Audience home, Optional<ContentRef> content, int place) {
        return sql.update(
                        "UPDATE files.file SET home = ?, ref_kind = ?, ref_id = ?, place = ?"
                                + " WHERE id = ? AND home IS NULL AND recalled = FALSE",
                        home.toString(),
                        content.map(ContentRef::kind),
                        content.map(ContentRef::id),
                        place,
                        id)
                > 0;
    }

    @Override
    public void move(long id, Audience home) {
        sql.update("UPDATE files.file SET home = ? WHERE id = ?", home.toString(), id);
    }

    @Override
    public boolean deleteForgotten(long id) {
        return sql.update("DELETE FROM files.file WHERE id = ? AND home IS NULL", id) > 0;
    }

    @Override
    public void delete(long id) {
        sql.update("DELETE FROM files.file WHERE id = ?", id);
    }

    @Override
    public void insert(FileVersion version) {
        sql.update(
                "INSERT INTO files.version (" + FileRows.VERSION_COLUMNS + ") VALUES (" + Sql.places(11) + ")",
                FileRows.values(version));
    }

    @Override
    public void deleteVersions(long file) {
        sql.update("DELETE FROM files.version WHERE file_id = ?", file);
    }

    @Override
    public void permit(long file, Collection<PersonId> people) {
        sql.update("DELETE FROM files.permitted WHERE file_id = ?", file);
        if (!people.isEmpty()) {
            sql.batch(
                    "INSERT INTO files.permitted (file_id, person_id) VALUES (?, ?)",
                    people.stream().map(person -> new Object[] {file, person.value()}).toList());
        }
    }

    @Override
    public void permitNothing(PersonId person) {
        sql.update("DELETE FROM files.permitted WHERE person_id = ?", person.value());
    }
}
