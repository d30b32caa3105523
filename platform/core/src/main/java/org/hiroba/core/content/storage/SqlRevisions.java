package org.hiroba.core.content.storage;

import java.util.Collection;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Revision;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;

/** One row per text that was replaced. */
public final class SqlRevisions {
    private final Sql sql;

    public SqlRevisions(Sql sql) {
        this.sql = sql;
    }

    public void insert(long id, ContentRef ref, Revision revision) {
        sql.update(
                "INSERT INTO hiroba.revision (id, ref_kind, ref_id, old_text, replaced_by, replaced_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                ref.kind(),
                ref.id(),
                revision.text(),
                revision.replacedBy().value(),
                revision.replacedAt());
    }

    /** Newest first. */
    public List<Revision> list(ContentRef ref) {
        return sql.list(
                "SELECT old_text, replaced_by, replaced_at FROM hiroba.revision WHERE ref_kind = ? AND ref_id = ?"
                        + " ORDER BY replaced_at DESC, id DESC",
                row -> new Revision(row.text(1), new PersonId(row.number(2)), row.instant(3)),
                ref.kind(),
                ref.id());
    }

    public void deleteAll(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.revision", refs);
    }
}
