package org.hiroba.storage.engine;

import java.util.Map;

/** Properties that Derby reads from the system when its engine boots, once in a process. */
final class DerbyTuning {
    private static final Map<String, String> PROPERTIES = Map.of(
            "derby.stream.error.method", DerbyLog.class.getName() + ".writer",
            // Not a dump of all threads with every lost session; only when a database goes down.
            "derby.stream.error.extendedDiagSeverityLevel", "50000",
            // One size for all tables bounds the cache: 4,000 pages of 8 KiB are 32 MiB. Left alone, Derby gives
            // tables with long texts pages of 32 KiB.
            "derby.storage.pageSize", "8192",
            "derby.storage.pageCacheSize", "4000",
            "derby.language.statementCacheSize", "500",
            // Seconds. By default deadlocks are looked for only after 20 s and others waited for 60 s.
            "derby.locks.deadlockTimeout", "1",
            "derby.locks.waitTimeout", "10");

    private DerbyTuning() {}

    /** What the operator has set on the command line stays, but for the one that gives up durability. */
    static void apply() {
        System.clearProperty("derby.system.durability");
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
