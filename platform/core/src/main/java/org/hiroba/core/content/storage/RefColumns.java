package org.hiroba.core.content.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.storage.Sql;

/** How references to content stand in the tables: {@code ref_kind, ref_id}. */
public final class RefColumns {
    private static final int MOST_PLACES = 500;

    private RefColumns() {}

    /** Hands over the ids kind by kind, as many as one statement takes; a page of one kind is one statement. */
    public static void eachBatch(Collection<ContentRef> refs, BiConsumer<String, List<Long>> statement) {
        Map<String, List<Long>> byKind = refs.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        byKind.forEach((kind, ids) -> {
            for (int from = 0; from < ids.size(); from += MOST_PLACES) {
                statement.accept(kind, ids.subList(from, Math.min(ids.size(), from + MOST_PLACES)));
            }
        });
    }

    /** Deletes the rows of these from a table. */
    public static void deleteAll(Sql sql, String table, Collection<ContentRef> refs) {
        eachBatch(refs, (kind, ids) -> sql.update(
                "DELETE FROM " + table + " WHERE ref_kind = ? AND ref_id IN (" + Sql.places(ids.size()) + ")",
                values(List.of(), kind, ids)));
    }

    /** The values of a statement: first some of one's own, then the kind, then the ids. */
    public static Object[] values(List<Object> first, String kind, List<Long> ids) {
        List<Object> values = new ArrayList<>(first);
        values.add(kind);
        values.addAll(ids);
        return values.toArray();
    }
}
