package org.hiroba.storage.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.storage.MigrationSource;
import org.hiroba.storage.engine.Engine;
import org.hiroba.storage.sql.ConnectionPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings schemas up to date, forward only. Confined to one thread at a time. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String PLATFORM = "hiroba";

    private final Engine engine;
    private final ConnectionPool pool;
    private final SchemaDigests digests;

    public Migrations(Engine engine, ConnectionPool pool) throws SQLException {
        this.engine = engine;
        this.pool = pool;
        this.digests = new SchemaDigests(pool);
    }

    /** Runs the scripts that are new; each is wholly done or not at all, those before it stay. */
    public synchronized void migrate(String plugin, MigrationSource source) {
        if (!ID.matcher(plugin).matches()) {
            throw new IllegalArgumentException("Not a plugin's id: " + plugin);
        }
        var scripts = ScriptSet.of(plugin, source, engine.name());
        String digest = scripts.digest();
        if (scripts.entries().isEmpty() || digests.has(plugin, digest)) {
            return;
        }
        try {
            run(flyway(plugin, scripts), plugin);
            digests.put(plugin, digest);
            pool.forgetStatements();
        } catch (FlywayException | SQLException e) {
            throw failed(plugin, String.valueOf(e.getMessage()), e);
        }
    }

    private static void run(Flyway flyway, String plugin) {
        var validation = flyway.validateWithResult();
        if (!validation.validationSuccessful) {
            if (validation.invalidMigrations.stream().allMatch(Migrations::isAhead)) {
                throw ahead(plugin, faults(validation.invalidMigrations));
            }
            throw failed(plugin, faults(validation.invalidMigrations), null);
        }
        var result = flyway.migrate();
        LOG.info("Schema of {} is at version {}, {} new", plugin, result.targetSchemaVersion, result.migrationsExecuted);
    }

    private Flyway flyway(String plugin, ScriptSet scripts) {
        boolean shared = plugin.startsWith(PLATFORM);
        String schema = engine.catalogName(shared ? PLATFORM : plugin);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(pool.dataSource())
                .locations(new String[0])
                .resourceProvider(new ScriptProvider(scripts))
                .javaMigrationClassProvider(List::of)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .table(engine.catalogName("flyway_" + plugin))
                // The platform's schema holds tables of several histories.
                .baselineOnMigrate(shared)
                .baselineVersion("0")
                .placeholderReplacement(false)
                .ignoreMigrationPatterns("*:pending")
                .cleanDisabled(true)
                .load();
    }

    private static String faults(List<ValidateOutput> invalid) {
        return invalid.stream()
                .map(fault -> isAhead(fault)
                        ? script(fault)
                        : script(fault) + ": " + fault.errorDetails.errorMessage.lines().collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String script(ValidateOutput fault) {
        return "V" + fault.version + "__" + fault.description.replace(' ', '_') + ".sql";
    }

    /** It has run, and this version of Hiroba does not know it. */
    private static boolean isAhead(ValidateOutput fault) {
        return fault.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED;
    }

    private static HirobaException ahead(String plugin, String scripts) {
        return new HirobaException(ErrorCode.UNAVAILABLE, "error.database-newer", plugin, scripts);
    }

    private static HirobaException failed(String plugin, String reason, @Nullable Throwable cause) {
        var failure = new HirobaException(ErrorCode.UNAVAILABLE, "error.migration-failed", plugin, reason);
        failure.initCause(cause);
        return failure;
    }
}
