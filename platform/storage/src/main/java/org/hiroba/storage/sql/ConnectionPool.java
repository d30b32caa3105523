package org.hiroba.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.hiroba.storage.engine.Engine;
import org.hiroba.storage.engine.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool of connections, which forgets them all when the database has gone down beneath them. */
public final class ConnectionPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    /** Not one of the database's states. */
    private static final String NO_TURN = "HIROBA";
    private static final String AWAY = "HIROBA-AWAY";
    /** For others to be done. */
    private static final Duration TURN = Duration.ofSeconds(15);
    /** For the database to answer: people wait for it. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Engine engine;
    private final HikariDataSource pool;
    /** Who has a turn finds a connection. HikariCP's own queue spins, which costs as much CPU as a small transaction. */
    private final Semaphore turns;
    /** By the engine's own connection; those of closed connections are cleared away now and then. */
    private final Map<Connection, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean probing = new AtomicBoolean();

    public ConnectionPool(Engine engine) {
        this.engine = engine;
        var config = new HikariConfig();
        config.setPoolName("hiroba-" + engine.name());
        config.setDataSource(engine.connections());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(engine.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(ANSWER.toMillis());
        config.setValidationTimeout(ANSWER.toMillis());
        if (engine.isEmbedded()) {
            // There is no network that forgets connections, and each keeps its prepared statements.
            config.setMaxLifetime(0);
            config.setKeepaliveTime(0);
            config.setIdleTimeout(0);
        }
        this.pool = new HikariDataSource(config);
        this.turns = new Semaphore(engine.poolSize());
    }

    /** For those who manage transactions of their own: migrations. */
    public DataSource dataSource() {
        return pool;
    }

    PooledSession take() throws SQLException {
        awaitTurn();
        try {
            return away.get() ? probe() : connect();
        } catch (SQLException | RuntimeException | Error e) {
            turns.release();
            throw e;
        }
    }

    /** While the database is away, one at a time waits for it; all others are told so at once. */
    private PooledSession probe() throws SQLException {
        if (!probing.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException("The database is away", AWAY);
        }
        try {
            return connect();
        } catch (SQLException e) {
            if (!isThere()) {
                throw e;
            }
            // The pool tries every few seconds only.
            return connect();
        } finally {
            probing.set(false);
        }
    }

    private boolean isThere() {
        try {
            engine.connections().getConnection().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("All connections were in use for " + TURN, NO_TURN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", NO_TURN, e);
        }
    }

    private PooledSession connect() throws SQLException {
        if (failing.get()) {
            engine.reclaim();
        }
        var connection = pool.getConnection();
        away.set(false);
        var bare = connection.unwrap(Connection.class);
        if (sessions.size() > engine.poolSize()) {
            sessions.keySet().removeIf(ConnectionPool::isClosed);
        }
        return new PooledSession(connection, sessions.computeIfAbsent(bare, Session::new));
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** After tables have changed: no plan of a statement is kept. */
    public void forgetStatements() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Whether the last thing that was heard of the database was that it is away. */
    public boolean isFailing() {
        return failing.get();
    }

    void worked() {
        if (failing.get() && failing.compareAndSet(true, false)) {
            LOG.info("The database answers again");
        }
    }

    /** Judges the error, and drops connections that are of no more use. */
    Failure failed(SQLException error) {
        Failure failure = engine.failure(error);
        if (failure.losesConnection()) {
            if (failing.compareAndSet(false, true)) {
                LOG.error("The database does not work: {}", failure, error);
            }
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return failure;
    }

    /** Judges the failure to get a connection at all. */
    Failure unreachable(SQLException error) {
        if (NO_TURN.equals(error.getSQLState())) {
            return Failure.CONTENTION;
        }
        if (AWAY.equals(error.getSQLState())) {
            return Failure.UNREACHABLE;
        }
        Failure failure = failed(error);
        if (failure == Failure.DISK_FULL) {
            return failure;
        }
        failing.set(true);
        // Who was interrupted, or had to wait too long on a busy machine, knows nothing of the database.
        away.set(!Thread.currentThread().isInterrupted() && !isThere());
        return Failure.UNREACHABLE;
    }

    /** Ends a connection's use; a broken one does not come back. */
    void give(PooledSession session, boolean broken) {
        if (broken) {
            sessions.remove(session.session().connection());
            pool.evictConnection(session.pooled());
        }
        try {
            session.pooled().close();
        } catch (SQLException e) {
            LOG.debug("A connection could not be given back", e);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * A connection that was taken.
     *
     * @param pooled the pool's handle, which gives it back
     */
    record PooledSession(Connection pooled, Session session) {}
}
