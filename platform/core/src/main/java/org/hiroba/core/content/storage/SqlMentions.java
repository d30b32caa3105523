package org.hiroba.core.content.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** One row per content and person named in it. */
public final class SqlMentions {
    private final Sql sql;

    public SqlMentions(Sql sql) {
        this.sql = sql;
    }

    public Set<PersonId> of(ContentRef ref) {
        return new HashSet<>(sql.list(
                "SELECT person_id FROM hiroba.mention WHERE ref_kind = ? AND ref_id = ?",
                row -> new PersonId(row.number(1)),
                ref.kind(),
                ref.id()));
    }

    public void insert(ContentRef ref, Collection<PersonId> people, Instant at) {
        if (!people.isEmpty()) {
            sql.batch(
                    "INSERT INTO hiroba.mention (ref_kind, ref_id, person_id, mentioned_at) VALUES (?, ?, ?, ?)",
                    people.stream()
                            .map(person -> new Object[] {ref.kind(), ref.id(), person.value(), at})
                            .toList());
        }
    }

    public void delete(ContentRef ref, PersonId person) {
        sql.update(
                "DELETE FROM hiroba.mention WHERE ref_kind = ? AND ref_id = ? AND person_id = ?",
                ref.kind(),
                ref.id(),
                person.value());
    }

    public void deleteAll(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.mention", refs);
    }

    /** What is this person's. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.mention WHERE person_id = ?", person.value());
    }

    /** Newest mention first. */
    public List<ContentRef> list(PersonId person, int offset, int limit) {
        return sql.list(
                "SELECT ref_kind, ref_id FROM hiroba.mention WHERE person_id = ?"
                        + " ORDER BY mentioned_at DESC, ref_id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                row -> new ContentRef(row.text(1), row.number(2)),
                person.value(),
                offset,
                limit);
    }
}
