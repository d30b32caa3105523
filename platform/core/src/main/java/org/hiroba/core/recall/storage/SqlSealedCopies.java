package org.hiroba.core.recall.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.core.recall.SealedCopy;
import org.hiroba.core.recall.SealedPart;

/** Sealed copies: their encrypted words, and what is known of their parts. */
public final class SqlSealedCopies {
    private static final int CHARACTERS = 32_000;
    private static final String SELECT_PART =
            "SELECT id, recall_id, store, content_type, bytes, hash FROM hiroba.sealed_part ";

    private final Sql sql;

    public SqlSealedCopies(Sql sql) {
        this.sql = sql;
    }

    /** @param words encrypted, as text */
    public void insert(SealedCopy copy, String words) {
        sql.update(
                "INSERT INTO hiroba.sealed_copy (recall_id, expires_at, wrapped_key) VALUES (?, ?, ?)",
                copy.recall(),
                copy.expiresAt(),
                copy.wrappedKey());
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < words.length(); from += CHARACTERS) {
            rows.add(new Object[] {
                copy.recall(), rows.size(), words.substring(from, Math.min(words.length(), from + CHARACTERS))
            });
        }
        sql.batch("INSERT INTO hiroba.sealed_words (recall_id, place, words) VALUES (?, ?, ?)", rows);
    }

    public void insert(SealedPart part) {
        sql.update(
                "INSERT INTO hiroba.sealed_part (id, recall_id, store, content_type, bytes, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                part.id(),
                part.recall(),
                part.store(),
                part.type(),
                part.bytes(),
                part.hash());
    }

    public Optional<SealedCopy> find(long recall) {
        return sql.find(
                "SELECT recall_id, expires_at, wrapped_key FROM hiroba.sealed_copy WHERE recall_id = ?",
                SqlSealedCopies::copy,
                recall);
    }

    /** Keeps others who claim it waiting until the transaction ends; false if it is not there. */
    public boolean claim(long recall) {
        return sql.update("UPDATE hiroba.sealed_copy SET expires_at = expires_at WHERE recall_id = ?", recall) > 0;
    }

    /** Newest first, from before the one with this id. */
    public List<SealedCopy> listBefore(long recall, int limit) {
        return sql.list(
                "SELECT recall_id, expires_at, wrapped_key FROM hiroba.sealed_copy WHERE recall_id < ?"
                        + " ORDER BY recall_id DESC FETCH FIRST " + limit + " ROWS ONLY",
                SqlSealedCopies::copy,
                recall);
    }

    public List<Long> listExpired(Instant now) {
        return sql.list(
                "SELECT recall_id FROM hiroba.sealed_copy WHERE expires_at <= ?", row -> row.number(1), now);
    }

    public String words(long recall) {
        return String.join(
                "",
                sql.list(
                        "SELECT words FROM hiroba.sealed_words WHERE recall_id = ? ORDER BY place",
                        row -> row.text(1),
                        recall));
    }

    public List<SealedPart> parts(long recall) {
        return sql.list(SELECT_PART + "WHERE recall_id = ? ORDER BY id", SqlSealedCopies::part, recall);
    }

    public boolean hasPart(long id) {
        return sql.find("SELECT id FROM hiroba.sealed_part WHERE id = ?", row -> row.number(1), id)
                .isPresent();
    }

    /** Those whose bytes still lie in the clear. */
    public List<SealedPart> listOpenParts() {
        return sql.list(SELECT_PART + "WHERE hash IS NOT NULL ORDER BY id", SqlSealedCopies::part);
    }

    public void encrypted(long part) {
        sql.update("UPDATE hiroba.sealed_part SET hash = NULL WHERE id = ?", part);
    }

    public void delete(long recall) {
        for (String table : List.of("sealed_part", "sealed_words", "sealed_copy")) {
            sql.update("DELETE FROM hiroba." + table + " WHERE recall_id = ?", recall);
        }
    }

    private static SealedCopy copy(Row row) {
        return new SealedCopy(row.number(1), row.instant(2), row.text(3));
    }

    private static SealedPart part(Row row) {
        return new SealedPart(
                row.number(1),
                row.number(2),
                SealedPart.Store.valueOf(row.text(3)),
                row.text(4),
                row.number(5),
                row.optionalText(6));
    }
}
