package org.hiroba.storage;

import java.sql.SQLException;
import java.time.InstantSource;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.storage.Ids;
import org.hiroba.api.storage.Sql;
import org.hiroba.storage.engine.Engine;
import org.hiroba.storage.journal.StoredJournal;
import org.hiroba.storage.migration.Migrations;
import org.hiroba.storage.sql.ConnectionPool;
import org.hiroba.storage.sql.JdbcSql;
import org.hiroba.storage.sql.JdbcTransactions;

/**
 * The opened database. The launcher opens it before and closes it after everything else.
 *
 * <p><b>Lifecycle:</b> {@link #open} takes the database for this object alone, makes it if it is not there, and brings the
 * platform's own tables up to date. After {@link #close} nothing of it may be used.
 *
 * <p><b>Threads:</b> safe for concurrent calls; migrations run one after another.
 *
 * <p><b>Errors:</b> when the database goes away (server restarted, disk full), calls fail with {@code HirobaException}
 * UNAVAILABLE and work again when it is back, without opening anew.
 */
public final class Database implements AutoCloseable {
    private static final MigrationSource OWN =
            MigrationSource.of(Database.class.getClassLoader(), "db/hiroba_storage", "V001__create_journal.sql");

    private final Engine engine;
    private final ConnectionPool pool;
    private final JdbcTransactions transactions;
    private final JdbcSql sql;
    private final Migrations migrations;
    private final StoredJournal journal;
    private final TimeOrderedIds ids;
    private volatile boolean closed;

    private Database(Engine engine, ConnectionPool pool, InstantSource clock) throws SQLException {
        this.engine = engine;
        this.pool = pool;
        this.transactions = new JdbcTransactions(pool);
        this.sql = new JdbcSql(transactions);
        this.migrations = new Migrations(engine, pool);
        migrations.migrate("hiroba_storage", OWN);
        this.journal = new StoredJournal(transactions, sql, clock);
        var highWater = new HighWater(transactions, sql, "ids");
        this.ids = new TimeOrderedIds(clock, highWater.load(), highWater::store);
    }

    /**
     * @param clock gives the instants of journal and ids
     * @throws HirobaException UNAVAILABLE, naming the database and what is wrong: in use by another process, cannot be
     *     opened, not whole, or its own migrations failed
     */
    public static Database open(DatabaseConfig config, InstantSource clock) {
        var engine = Engine.open(config);
        ConnectionPool pool = null;
        try {
            pool = new ConnectionPool(engine);
            return new Database(engine, pool, clock);
        } catch (SQLException | RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            engine.close();
            throw e instanceof RuntimeException known ? known : cannotOpen(config, e);
        }
    }

    private static HirobaException cannotOpen(DatabaseConfig config, Exception cause) {
        var failure = new HirobaException(
                ErrorCode.UNAVAILABLE, "error.database-cannot-open", config.toString(), String.valueOf(cause.getMessage()));
        failure.initCause(cause);
        return failure;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Sql sql() {
        return sql;
    }

    public Journal journal() {
        return journal;
    }

    public Ids ids() {
        return ids;
    }

    /**
     * Brings a plugin's schema up to date. The schema has the plugin's id as its name; parts of the platform, whose ids
     * begin with {@code hiroba}, share the schema {@code hiroba}.
     *
     * @throws HirobaException UNAVAILABLE naming plugin, script and what is wrong: it failed, was changed after it had run, or
     *     the schema was made by a newer version
     * @throws IllegalArgumentException if the id or a script's name is not understood
     */
    public void migrate(String pluginId, MigrationSource source) {
        migrations.migrate(pluginId, source);
    }

    /** Asks the database if it was away when last heard of; costs nothing otherwise. */
    public DatabaseState state() {
        if (closed) {
            return DatabaseState.CLOSED;
        }
        if (pool.isFailing() && !answers()) {
            return DatabaseState.UNAVAILABLE;
        }
        return DatabaseState.READY;
    }

    private boolean answers() {
        try {
            sql.list("SELECT mark FROM hiroba.high_water", row -> row.number(1));
            return true;
        } catch (HirobaException e) {
            return false;
        }
    }

    /** Closes in order; transactions that still run fail. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        journal.close();
        try {
            ids.close();
        } finally {
            pool.close();
            engine.close();
        }
    }
}
