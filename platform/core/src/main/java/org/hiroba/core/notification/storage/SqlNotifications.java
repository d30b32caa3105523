package org.hiroba.core.notification.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.content.storage.RefColumns;

/** Table {@code notification}. */
public final class SqlNotifications {
    // Derby may choose its plan while the table is empty; see platform/storage/README.md.
    private static final String NEWEST = "--DERBY-PROPERTIES index=notification_list\n";

    private final Sql sql;

    public SqlNotifications(Sql sql) {
        this.sql = sql;
    }

    /** A notification as it is kept. */
    public record Stored(long id, Instant at, boolean read, String textKey, PersonId actor, ContentRef about) {}

    public boolean isTold(PersonId person, String onceKey) {
        return sql.find(
                        "SELECT id FROM hiroba.notification WHERE person_id = ? AND once_key = ?",
                        row -> row.number(1),
                        person.value(),
                        onceKey)
                .isPresent();
    }

    public void insert(long id, PersonId person, NewNotification news, Instant at) {
        sql.update(
                "INSERT INTO hiroba.notification (id, person_id, once_key, told_at, seen, text_key, actor, ref_kind,"
                        + " ref_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                person.value(),
                news.onceKey(),
                at,
                false,
                news.textKey(),
                news.actor().value(),
                news.about().kind(),
                news.about().id());
    }

    /** Newest first, those with smaller ids than the given one. */
    public List<Stored> list(PersonId person, long before, int limit) {
        return sql.list(
                "SELECT id, told_at, seen, text_key, actor, ref_kind, ref_id FROM hiroba.notification " + NEWEST
                        + "WHERE person_id = ? AND id < ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                SqlNotifications::stored,
                person.value(),
                before,
                limit);
    }

    /** Unread ones, newest first. */
    public List<Stored> listUnread(PersonId person, int limit) {
        return sql.list(
                "SELECT id, told_at, seen, text_key, actor, ref_kind, ref_id FROM hiroba.notification " + NEWEST
                        + "WHERE person_id = ? AND seen = FALSE ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                SqlNotifications::stored,
                person.value(),
                limit);
    }

    /** @return whether it was the person's and unread */
    public boolean markRead(PersonId person, long id) {
        return sql.update(
                        "UPDATE hiroba.notification SET seen = TRUE WHERE id = ? AND person_id = ? AND seen = FALSE",
                        id,
                        person.value())
                > 0;
    }

    public boolean markAllRead(PersonId person) {
        return sql.update(
                        "UPDATE hiroba.notification SET seen = TRUE WHERE person_id = ? AND seen = FALSE",
                        person.value())
                > 0;
    }

    public Set<PersonId> listToldOf(Collection<ContentRef> refs) {
        Set<PersonId> told = new LinkedHashSet<>();
        RefColumns.eachBatch(refs, (kind, ids) -> sql.each(
                "SELECT DISTINCT person_id FROM hiroba.notification WHERE ref_kind = ? AND ref_id IN ("
                        + Sql.places(ids.size()) + ")",
                row -> told.add(new PersonId(row.number(1))),
                RefColumns.values(List.of(), kind, ids)));
        return told;
    }

    public void deleteAbout(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.notification", refs);
    }

    /** What this person was told. */
    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.notification WHERE person_id = ?", person.value());
    }

    /** Ids of the oldest ones told before the instant, at most so many. */
    public List<Long> listOlderThan(Instant at, int limit) {
        return sql.list(
                "SELECT id FROM hiroba.notification WHERE told_at < ? ORDER BY told_at FETCH FIRST ? ROWS ONLY",
                row -> row.number(1),
                at,
                limit);
    }

    public void deleteAll(List<Long> ids) {
        sql.batch(
                "DELETE FROM hiroba.notification WHERE id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.number(1),
                row.instant(2),
                row.flag(3),
                row.text(4),
                new PersonId(row.number(5)),
                new ContentRef(row.text(6), row.number(7)));
    }
}
