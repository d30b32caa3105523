package org.hiroba.core.blob.storage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.media.Blob;
import org.hiroba.api.storage.Sql;

/** Who needs which bytes. */
public final class SqlBlobUses {
    private static final int PAGE = 1_000;

    private final Sql sql;

    public SqlBlobUses(Sql sql) {
        this.sql = sql;
    }

    public void insert(Blob blob, String plugin, long id) {
        sql.update(
                "INSERT INTO hiroba.blob_use (hash, plugin, use_id, bytes) VALUES (?, ?, ?, ?)",
                blob.hash(),
                plugin,
                id,
                blob.bytes());
    }

    public void delete(String hash, String plugin, long id) {
        sql.update("DELETE FROM hiroba.blob_use WHERE hash = ? AND plugin = ? AND use_id = ?", hash, plugin, id);
    }

    public boolean isUsed(String hash) {
        return !sql.list(
                        "SELECT hash FROM hiroba.blob_use WHERE hash = ? FETCH FIRST 1 ROWS ONLY",
                        row -> row.text(1),
                        hash)
                .isEmpty();
    }

    /** Those of the hashes that somebody needs. */
    public Set<String> used(List<String> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : sql
                        .list(
                                "SELECT DISTINCT hash FROM hiroba.blob_use WHERE hash IN (" + Sql.places(hashes.size()) + ")",
                                row -> row.text(1),
                                hashes.toArray())
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** Hashes that somebody needs, in order, after the given one. */
    public List<String> listAfter(String hash) {
        return sql.list(
                "SELECT DISTINCT hash FROM hiroba.blob_use WHERE hash > ? ORDER BY hash FETCH FIRST " + PAGE
                        + " ROWS ONLY",
                row -> row.text(1),
                hash);
    }
}
