package org.hiroba.storage.engine;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.hiroba.storage.DatabaseConfig;

/** An opened database engine. Nobody else has the same database open until it is closed. */
public sealed interface Engine extends AutoCloseable permits DerbyEngine, PostgresEngine {

    /** @throws org.hiroba.api.error.HirobaException UNAVAILABLE with the reason, e.g. in use by another process */
    static Engine open(DatabaseConfig config) {
        return switch (config) {
            case DatabaseConfig.Derby derby -> DerbyEngine.open(derby.folder());
            case DatabaseConfig.Postgres postgres -> PostgresEngine.open(postgres);
        };
    }

    /** Ending of the migration scripts that are for this engine alone. */
    String name();

    /** New connections, without a pool. */
    DataSource connections();

    /** Whether it runs in this process. */
    boolean isEmbedded();

    /** How many connections are worth having. */
    int poolSize();

    /** The name of a schema as the engine's catalogue spells it. */
    String catalogName(String name);

    /** What the error means for the one who caused it. */
    Failure failure(SQLException error);

    /** After it was away: makes sure that it is still nobody else's. @throws SQLException if it is not, or still away */
    void reclaim() throws SQLException;

    @Override
    void close();
}
