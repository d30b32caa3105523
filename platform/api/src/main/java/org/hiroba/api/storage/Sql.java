package org.hiroba.api.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plain SQL with {@code ?} for every value, in words that Derby and PostgreSQL both understand. Tables are named with their
 * schema. Values may be {@code Long}, {@code Integer}, {@code Boolean}, {@code String}, {@code Instant}, an enum (by
 * name), {@code null}, {@code Optional} of those.
 *
 * <p>Reads join the transaction of the calling thread or take a connection of their own; writes need a transaction.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@link DuplicateKeyException} for a key that exists,
 * {@code HirobaException} UNAVAILABLE if the database is not there; anything else is a defect and an {@code
 * IllegalStateException}.
 *
 * @since 0.1
 */
@ProviderType
public interface Sql {
    <T> List<T> list(String sql, RowMapper<T> mapper, Object... values);

    /** The only row, or nothing. @throws IllegalStateException if there are several */
    <T> Optional<T> find(String sql, RowMapper<T> mapper, Object... values);

    /** Every row in turn without holding them all in memory. */
    void each(String sql, Consumer<Row> consumer, Object... values);

    /** @return how many rows were changed. @throws IllegalStateException outside a transaction */
    int update(String sql, Object... values);

    /** The same statement for many rows of values, in one go. */
    void batch(String sql, List<Object[]> rows);

    /**
     * The values, filled up with the first of them to a power of two: an IN list has one of few lengths then, so that its statement is
     * prepared once and not anew for every number of values.
     *
     * @param values at least one
     */
    static Object[] padded(Collection<?> values) {
        Object[] present = values.toArray();
        int size = Integer.highestOneBit(present.length);
        Object[] padded = Arrays.copyOf(present, size == present.length ? size : 2 * size, Object[].class);
        Arrays.fill(padded, present.length, padded.length, present[0]);
        return padded;
    }

    /** {@code ?, ?, ?} for an IN list of that many values, at least one. */
    static String places(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
