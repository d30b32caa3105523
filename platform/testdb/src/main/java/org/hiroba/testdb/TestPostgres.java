package org.hiroba.testdb;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The cluster that all tests of this process share. It stops with the process. */
public final class TestPostgres {
    private static final String NOT_INSTALLED =
            "PostgreSQL 15 is not installed: NOTHING IS TESTED ON IT (apt install postgresql-15)";

    private static @Nullable PostgresCluster shared;

    private TestPostgres() {}

    /**
     * The database that stands for a folder, made when it is first asked for; nothing unless {@code
     * -Dhiroba.test.database=postgresql}, and nothing, loudly, where it is not installed. So a fixture writes:
     *
     * <pre>{@code
     * DatabaseConfig config = TestPostgres.insteadOf(folder)
     *         .<DatabaseConfig>map(server -> new DatabaseConfig.Postgres(server.url(), server.user(), ""))
     *         .orElseGet(() -> new DatabaseConfig.Derby(folder.resolve("db")));
     * }</pre>
     */
    public static Optional<PostgresDatabase> insteadOf(Path folder) {
        if (!System.getProperty("hiroba.test.database", "derby").equals("postgresql")) {
            return Optional.empty();
        }
        // Where a fixture opens it in a static field nothing can be skipped any more.
        if (!PostgresCluster.isInstalled() && !isRequired()) {
            System.err.println(NOT_INSTALLED);
            return Optional.empty();
        }
        return Optional.of(cluster().database("t" + Integer.toHexString(folder.toAbsolutePath().toString().hashCode())));
    }

    /** A new, empty database. The test is skipped, loudly, where PostgreSQL is not installed. */
    public static PostgresDatabase create() {
        return cluster().createDatabase();
    }

    /**
     * @throws TestAbortedException so that the test counts as skipped
     * @throws IllegalStateException with {@code -Dhiroba.test.postgres=required}
     */
    public static void requireInstalled() {
        if (PostgresCluster.isInstalled()) {
            return;
        }
        if (isRequired()) {
            throw new IllegalStateException(NOT_INSTALLED);
        }
        System.err.println(NOT_INSTALLED);
        throw new TestAbortedException(NOT_INSTALLED);
    }

    private static boolean isRequired() {
        return System.getProperty("hiroba.test.postgres", "optional").equals("required");
    }

    private static synchronized PostgresCluster cluster() {
        PostgresCluster cluster = shared;
        if (cluster == null) {
            cluster = PostgresCluster.start();
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            shared = cluster;
        }
        return cluster;
    }
}
