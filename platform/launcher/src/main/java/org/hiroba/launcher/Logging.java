package org.hiroba.launcher;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.hiroba.launcher.log.LogSetup;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Says where the log goes before the first logger is made; what the JDK's own logging says goes there too. */
final class Logging {
    private Logging() {}

    static void to(Path folder) {
        System.setProperty(LogSetup.FOLDER, folder.toString());
        // Derby's own file; what it has to say comes as exceptions anyway.
        System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
