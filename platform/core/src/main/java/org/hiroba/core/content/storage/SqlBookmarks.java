package org.hiroba.core.content.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** One row per person and marked content. */
public final class SqlBookmarks {
    private final Sql sql;

    public SqlBookmarks(Sql sql) {
        this.sql = sql;
    }

    public void insert(PersonId person, ContentRef ref, Instant at) {
        sql.update(
                "INSERT INTO hiroba.bookmark (person_id, ref_kind, ref_id, marked_at) VALUES (?, ?, ?, ?)",
                person.value(),
                ref.kind(),
                ref.id(),
                at);
    }

    public void delete(PersonId person, ContentRef ref) {
        sql.update(
                "DELETE FROM hiroba.bookmark WHERE person_id = ? AND ref_kind = ? AND ref_id = ?",
                person.value(),
                ref.kind(),
                ref.id());
    }

    public void deleteAll(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.bookmark", refs);
    }

    /** What is this person's. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.bookmark WHERE person_id = ?", person.value());
    }

    /** Those of the refs that the person has marked. */
    public Set<ContentRef> among(PersonId person, Collection<ContentRef> refs) {
        Set<ContentRef> marked = new HashSet<>();
        RefColumns.eachBatch(
                refs,
                (kind, ids) -> marked.addAll(sql.list(
                        "SELECT ref_id FROM hiroba.bookmark WHERE person_id = ? AND ref_kind = ? AND ref_id IN ("
                                + Sql.places(ids.size()) + ")",
                        row -> new ContentRef(kind, row.number(1)),
                        RefColumns.values(List.of(person.value()), kind, ids))));
        return marked;
    }

    /** Newest mark first. */
    public List<ContentRef> list(PersonId person, int offset, int limit) {
        return sql.list(
                "SELECT ref_kind, ref_id FROM hiroba.bookmark WHERE person_id = ?"
                        + " ORDER BY marked_at DESC, ref_id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                row -> new ContentRef(row.text(1), row.number(2)),
                person.value(),
                offset,
                limit);
    }
}
