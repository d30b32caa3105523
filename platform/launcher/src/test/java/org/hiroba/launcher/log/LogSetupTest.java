package org.hiroba.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogSetupTest {
    @TempDir
    private Path folder;

    private final LoggerContext logging = new LoggerContext();

    @AfterEach
    void end() {
        logging.stop();
    }

    @Test
    void theFileSaysWhatHappenedALineForEach() throws IOException {
        logging.setMDCAdapter(new LogbackMDCAdapter());
        LogSetup.set(logging);
        LogSetup.writeTo(folder.resolve("logs"), logging);

        logging.getLogger("org.hiroba.core.access.SignIn").info("{} signs in", "花子\r\n2026-01-01 ERROR");
        logging.getLogger("org.hiroba.core").debug("too much");
        logging.getLogger("org.eclipse.jetty.server.Server").info("too much, too");
        logging.getLogger("org.flywaydb.core").warn("known");
        logging.getLogger("org.eclipse.jetty.server.Server").warn("Odd", new IOException("gone"));

        List<String> lines = Files.readAllLines(folder.resolve("logs/hiroba.log"));
        assertThat(lines.getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) INFO  \\[.+] org\\.hiroba\\.core\\.access\\.SignIn: "
                        + "花子 ⏎ 2026-01-01 ERROR signs in");
        assertThat(lines.get(1)).endsWith("WARN  [main] org.eclipse.jetty.server.Server: Odd");
        assertThat(lines.get(2)).isEqualTo("java.io.IOException: gone");
        assertThat(logging.getTurboFilterList()).hasOnlyElementsOfType(FloodFilter.class).hasSize(1);
    }

    @Test
    void theConsoleIsQuietWhileHirobaEndsAndTheFileIsNot() throws IOException {
        logging.setMDCAdapter(new LogbackMDCAdapter());
        LogSetup.set(logging);
        LogSetup.writeTo(folder.resolve("logs"), logging);
        assertThat(logging.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE")).isNotNull();

        LogSetup.quietConsole(logging);
        logging.getLogger("org.hiroba.storage").warn("cut off");

        assertThat(logging.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE")).isNull();
        assertThat(folder.resolve("logs/hiroba.log")).content().contains("cut off");
    }

    @Test
    void aTestsOwnSetupWins() {
        assertThat(new LogSetup().configure(logging)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }
}
