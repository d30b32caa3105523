package org.hiroba.storage.engine;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Properties;
import org.apache.derby.iapi.jdbc.AuthenticationService;
import org.apache.derby.iapi.jdbc.InternalDriver;
import org.apache.derby.iapi.services.monitor.Monitor;
import org.apache.derby.impl.services.jmxnone.NoManagementService;

/** How Derby's engine boots, once in a process: the properties that it reads from the system, and the modules that it is to have. */
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

    /** Those of {@code JDBCBoot}, and no beans for JMX: the JVM's own, made for them, would cost the start 60 ms of a processor. */
    private static final Map<String, String> MODULES = Map.of(
            "derby.service.jdbc", InternalDriver.class.getName(),
            "derby.service.authentication", AuthenticationService.class.getName(),
            "derby.module.mgmt.hiroba", NoManagementService.class.getName());

    private DerbyTuning() {}

    /** Boots the engine, if it does not run already; before Derby's driver would do it. */
    static void boot() {
        setProperties();
        if (InternalDriver.activeDriver() == null) {
            Properties modules = new Properties();
            modules.putAll(MODULES);
            Monitor.startMonitor(modules, new PrintWriter(System.err, true));
        }
    }

    /** What the operator has set on the command line stays, but for the one that gives up durability. */
    private static void setProperties() {
        System.clearProperty("derby.system.durability");
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
