package org.hiroba.core.recall.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.ReadPlace;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.recall.Reach;
import org.hiroba.core.recall.Reached;
import org.hiroba.core.recall.Recall;

/** Recalls, and whom the content had reached. */
public final class SqlRecalls {
    private static final String SELECT =
            "SELECT id, ref_kind, ref_id, author, recalled_by, recalled_at, others FROM hiroba.recall ";

    private final Sql sql;

    public SqlRecalls(Sql sql) {
        this.sql = sql;
    }

    public void insert(Recall recall) {
        sql.update(
                "INSERT INTO hiroba.recall (id, ref_kind, ref_id, author, recalled_by, recalled_at, others)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                recall.id(),
                recall.ref().kind(),
                recall.ref().id(),
                recall.author().value(),
                recall.by().value(),
                recall.at(),
                recall.others());
    }

    public void insert(long recall, Collection<Reached> reached) {
        if (!reached.isEmpty()) {
            sql.batch(
                    "INSERT INTO hiroba.recall_reach (recall_id, person_id, reach, reached_at) VALUES (?, ?, ?, ?)",
                    reached.stream()
                            .map(each -> new Object[] {recall, each.person().value(), each.reach(), each.at()})
                            .toList());
        }
    }

    /** Whose marks have come to the place. */
    public List<PersonId> readersOf(ReadPlace place) {
        return sql.list(
                "SELECT person_id FROM hiroba.read_mark WHERE audience = ? AND stream = ? AND read_to >= ?",
                row -> new PersonId(row.number(1)),
                place.audience().toString(),
                place.stream(),
                place.position());
    }

    public Optional<Recall> find(long id) {
        return sql.find(SELECT + "WHERE id = ?", SqlRecalls::recall, id);
    }

    public List<Recall> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(SELECT + "WHERE id IN (" + Sql.places(ids.size()) + ")", SqlRecalls::recall, ids.toArray());
    }

    public Optional<Recall> find(ContentRef ref) {
        return sql.find(SELECT + "WHERE ref_kind = ? AND ref_id = ?", SqlRecalls::recall, ref.kind(), ref.id());
    }

    /** Newest first. */
    public List<Recall> listOf(PersonId author, int limit) {
        return sql.list(
                SELECT + "WHERE author = ? ORDER BY id DESC FETCH FIRST " + limit + " ROWS ONLY",
                SqlRecalls::recall,
                author.value());
    }

    public List<Reached> reached(long recall) {
        return sql.list(
                "SELECT person_id, reach, reached_at FROM hiroba.recall_reach WHERE recall_id = ?",
                row -> new Reached(
                        new PersonId(row.number(1)), Reach.valueOf(row.text(2)), row.optionalInstant(3)),
                recall);
    }

    /** Recalls from before the instant that have no sealed copy any more, some hundred at most. */
    public List<Long> listForgettable(Instant before) {
        return sql.list(
                "SELECT id FROM hiroba.recall WHERE recalled_at < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM hiroba.sealed_copy WHERE recall_id = id) FETCH FIRST 500 ROWS ONLY",
                row -> row.number(1),
                before);
    }

    /** Recalls from before the instant of which somebody's reach is still kept, some hundred at most. */
    public List<Long> listReachBefore(Instant before) {
        return sql.list(
                "SELECT id FROM hiroba.recall WHERE recalled_at < ? AND EXISTS"
                        + " (SELECT 1 FROM hiroba.recall_reach WHERE recall_id = id) FETCH FIRST 500 ROWS ONLY",
                row -> row.number(1),
                before);
    }

    public void deleteReach(long recall) {
        sql.update("DELETE FROM hiroba.recall_reach WHERE recall_id = ?", recall);
    }

    public void delete(long recall) {
        deleteReach(recall);
        sql.update("DELETE FROM hiroba.recall WHERE id = ?", recall);
    }

    public void deleteReachOf(PersonId person) {
        sql.update("DELETE FROM hiroba.recall_reach WHERE person_id = ?", person.value());
    }

    private static Recall recall(Row row) {
        return new Recall(
                row.number(1),
                new ContentRef(row.text(2), row.number(3)),
                new PersonId(row.number(4)),
                new PersonId(row.number(5)),
                row.instant(6),
                row.integer(7));
    }
}
