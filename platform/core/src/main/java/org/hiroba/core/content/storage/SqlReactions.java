package org.hiroba.core.content.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** One row per content, emoji and person. */
public final class SqlReactions {
    private final Sql sql;

    public SqlReactions(Sql sql) {
        this.sql = sql;
    }

    public boolean isGiven(ContentRef ref, String emoji, PersonId person) {
        return sql.find(
                        "SELECT person_id FROM hiroba.reaction"
                                + " WHERE ref_kind = ? AND ref_id = ? AND emoji = ? AND person_id = ?",
                        row -> row.number(1),
                        ref.kind(),
                        ref.id(),
                        emoji,
                        person.value())
                .isPresent();
    }

    public void insert(ContentRef ref, String emoji, PersonId person, Instant at) {
        sql.update(
                "INSERT INTO hiroba.reaction (ref_kind, ref_id, emoji, person_id, given_at) VALUES (?, ?, ?, ?, ?)",
                ref.kind(),
                ref.id(),
                emoji,
                person.value(),
                at);
    }

    /** @return whether there was one */
    public boolean delete(ContentRef ref, String emoji, PersonId person) {
        return sql.update(
                        "DELETE FROM hiroba.reaction"
                                + " WHERE ref_kind = ? AND ref_id = ? AND emoji = ? AND person_id = ?",
                        ref.kind(),
                        ref.id(),
                        emoji,
                        person.value())
                > 0;
    }

    public void deleteAll(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.reaction", refs);
    }

    /** What is this person's. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.reaction WHERE person_id = ?", person.value());
    }

    /** First giver first. */
    public List<PersonId> givers(ContentRef ref, String emoji) {
        return sql.list(
                "SELECT person_id FROM hiroba.reaction WHERE ref_kind = ? AND ref_id = ? AND emoji = ?"
                        + " ORDER BY given_at, person_id",
                row -> new PersonId(row.number(1)),
                ref.kind(),
                ref.id(),
                emoji);
    }

    /** Counted, the emoji that was given first comes first. */
    public Map<ContentRef, List<Reaction>> count(PersonId viewer, Collection<ContentRef> refs) {
        List<Counted> counted = new ArrayList<>();
        RefColumns.eachBatch(refs, (kind, ids) -> counted.addAll(count(viewer, kind, ids)));
        counted.sort(Comparator.comparing(Counted::first).thenComparing(c -> c.reaction().emoji()));
        Map<ContentRef, List<Reaction>> byRef = new HashMap<>();
        counted.forEach(c -> byRef.computeIfAbsent(c.ref(), none -> new ArrayList<>()).add(c.reaction()));
        return byRef;
    }

    private List<Counted> count(PersonId viewer, String kind, List<Long> ids) {
        return sql.list(
                "SELECT ref_id, emoji, COUNT(*), MAX(CASE WHEN person_id = ? THEN 1 ELSE 0 END), MIN(given_at)"
                        + " FROM hiroba.reaction WHERE ref_kind = ? AND ref_id IN (" + Sql.places(ids.size()) + ")"
                        + " GROUP BY ref_id, emoji",
                row -> new Counted(
                        new ContentRef(kind, row.number(1)),
                        new Reaction(row.text(2), row.integer(3), row.integer(4) == 1),
                        row.instant(5)),
                RefColumns.values(List.of(viewer.value()), kind, ids));
    }

    private record Counted(ContentRef ref, Reaction reaction, Instant first) {}
}
