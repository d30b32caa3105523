package org.hiroba.storage.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hiroba.storage.sql.ConnectionPool;

/** Which scripts each schema has got, so that an up-to-date one costs a look-up instead of Flyway's start. */
final class SchemaDigests {
    /** Schema or table: of Derby, then of PostgreSQL. */
    private static final Set<String> UNKNOWN = Set.of("42Y07", "42X05", "42P01", "3F000");

    private final ConnectionPool pool;
    private final Map<String, String> known;

    SchemaDigests(ConnectionPool pool) throws SQLException {
        this.pool = pool;
        this.known = load();
    }

    private Map<String, String> load() throws SQLException {
        var digests = new HashMap<String, String>();
        try (Connection connection = pool.dataSource().getConnection()) {
            try (var statement = connection.prepareStatement("SELECT plugin, digest FROM hiroba.schema_digest");
                    var result = statement.executeQuery()) {
                while (result.next()) {
                    digests.put(result.getString(1), result.getString(2));
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (!isMissing(e)) {
                    throw e;
                }
            }
        }
        return digests;
    }

    /** In a new database. To ask for the table first would cost every start more than all else that it asks. */
    private static boolean isMissing(SQLException e) {
        return UNKNOWN.contains(e.getSQLState());
    }

    boolean has(String plugin, String digest) {
        return digest.equals(known.get(plugin));
    }

    void put(String plugin, String digest) throws SQLException {
        try (Connection connection = pool.dataSource().getConnection();
                var delete = connection.prepareStatement("DELETE FROM hiroba.schema_digest WHERE plugin = ?");
                var insert = connection.prepareStatement("INSERT INTO hiroba.schema_digest (plugin, digest) VALUES (?, ?)")) {
            delete.setString(1, plugin);
            delete.executeUpdate();
            insert.setString(1, plugin);
            insert.setString(2, digest);
            insert.executeUpdate();
            connection.commit();
        }
        known.put(plugin, digest);
    }
}
