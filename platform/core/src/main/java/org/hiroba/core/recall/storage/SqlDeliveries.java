package org.hiroba.core.recall.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.content.storage.RefColumns;
import org.hiroba.core.recall.Delivery;
import org.hiroba.core.recall.Reach;

/** One row per person, content and way. */
public final class SqlDeliveries {
    private final Sql sql;

    public SqlDeliveries(Sql sql) {
        this.sql = sql;
    }

    public boolean isThere(Delivery delivery) {
        return sql.find(
                        "SELECT ref_id FROM hiroba.delivery"
                                + " WHERE ref_kind = ? AND ref_id = ? AND person_id = ? AND reach = ?",
                        row -> row.number(1),
                        delivery.ref().kind(),
                        delivery.ref().id(),
                        delivery.person().value(),
                        delivery.reach())
                .isPresent();
    }

    public void insert(Delivery delivery) {
        sql.update(
                "INSERT INTO hiroba.delivery (ref_kind, ref_id, person_id, reach, delivered_at) VALUES (?, ?, ?, ?, ?)",
                delivery.ref().kind(),
                delivery.ref().id(),
                delivery.person().value(),
                delivery.reach(),
                delivery.at());
    }

    public List<Delivery> of(Collection<ContentRef> refs) {
        List<Delivery> found = new ArrayList<>();
        RefColumns.eachBatch(refs, (kind, ids) -> found.addAll(sql.list(
                "SELECT ref_id, person_id, reach, delivered_at FROM hiroba.delivery WHERE ref_kind = ? AND ref_id IN ("
                        + Sql.places(ids.size()) + ")",
                row -> new Delivery(
                        new ContentRef(kind, row.number(1)),
                        new PersonId(row.number(2)),
                        Reach.valueOf(row.text(3)),
                        row.instant(4)),
                RefColumns.values(List.of(), kind, ids))));
        return found;
    }

    public void deleteAll(Collection<ContentRef> refs) {
        RefColumns.deleteAll(sql, "hiroba.delivery", refs);
    }

    public void deleteAllOf(PersonId person) {
        sql.update("DELETE FROM hiroba.delivery WHERE person_id = ?", person.value());
    }
}
