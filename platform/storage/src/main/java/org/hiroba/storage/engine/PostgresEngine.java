package org.hiroba.storage.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.storage.DatabaseConfig;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server. An advisory lock on a connection of its own keeps a second Hiroba away. */
final class PostgresEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    /**
     * A connection that a network lost without a word holds the lock of this Hiroba, and of rows, on the server. After a minute it
     * is found dead; by the usual settings of Linux after two hours.
     */
    private static final String VANISHED_CLIENTS =
            " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c tcp_user_timeout=60000";

    private static final int OLDEST_VERSION = 15;
    private static final int VALID_WITHIN_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** The letters of "hiroba" as a number: the name of the advisory lock. */
    private static final long LOCK = 0x6869726f6261L;

    private final DataSource source;
    private Connection lock;

    private PostgresEngine(DataSource source, Connection lock) {
        this.source = source;
        this.lock = lock;
    }

    static PostgresEngine open(DatabaseConfig.Postgres config) {
        var source = source(config);
        try {
            var lock = source.getConnection();
            try {
                check(lock, config.url());
                return new PostgresEngine(source, lock);
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            var failure = new HirobaException(
                    ErrorCode.UNAVAILABLE, "error.database-cannot-open", config.url(), String.valueOf(e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    private static PGSimpleDataSource source(DatabaseConfig.Postgres config) {
        var source = new PGSimpleDataSource();
        source.setUrl(config.url());
        source.setUser(config.user());
        source.setPassword(config.password());
        source.setApplicationName("hiroba");
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        // What is acknowledged is on disk, whatever the server's default says; and nobody waits for a lock for ever.
        source.setOptions("-c synchronous_commit=on -c lock_timeout=10s -c default_transaction_isolation=read\\ committed"
                + VANISHED_CLIENTS);
        return source;
    }

    private static void check(Connection connection, String url) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "error.database-too-old", url, version, OLDEST_VERSION);
        }
        if (!"UTF8".equals(ask(connection, "SHOW server_encoding"))) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "error.database-not-utf8", url);
        }
        if (!takeLockSoon(connection)) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "error.database-in-use", url);
        }
        LOG.info("Using {} of PostgreSQL {}", connection.getCatalog(), connection.getMetaData().getDatabaseProductVersion());
    }

    /** After a kill the server may need a moment to see that the one before is gone. */
    private static boolean takeLockSoon(Connection connection) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean taken = takeLock(connection);
        while (!taken && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            taken = takeLock(connection);
        }
        return taken;
    }

    private static boolean takeLock(Connection connection) throws SQLException {
        return "t".equals(ask(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")"));
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public DataSource connections() {
        return source;
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }

    @Override
    public int poolSize() {
        return 16;
    }

    @Override
    public String catalogName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Failure failure(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "23505" -> Failure.DUPLICATE;
            case "40001", "40P01", "55P03" -> Failure.CONTENTION;
            case "53100" -> Failure.DISK_FULL;
            default -> unreachable(state) ? Failure.UNREACHABLE : Failure.DEFECT;
        };
    }

    /** Classes 08 connection, 53 resources, 57P operator intervention, 58 system error. */
    private static boolean unreachable(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }

    @Override
    public synchronized void reclaim() throws SQLException {
        if (lock.isValid(VALID_WITHIN_SECONDS)) {
            return;
        }
        var fresh = source.getConnection();
        if (!takeLock(fresh)) {
            fresh.close();
            throw new SQLNonTransientConnectionException("Another Hiroba uses the database since it was away", "08004");
        }
        lock = fresh;
    }

    @Override
    public synchronized void close() {
        // Unlocked first: the server ends a closed connection only some time later.
        try (var last = lock) {
            ask(last, "SELECT pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            LOG.debug("The lock's connection was lost before", e);
        }
    }
}
