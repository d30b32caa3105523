package org.hiroba.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is logged, and where: the console says little, and only what somebody should act on; the file says what happened. Logback
 * finds it as a service. In code, since reading it from XML cost every start 60 ms of a processor; a file that is named by
 * {@code logback.configurationFile} wins, as does that of a test.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** The system property that says in which folder the log is kept; without it there is no file. */
    public static final String FOLDER = "hiroba.logs";

    private static final String CONSOLE = "CONSOLE";
    private static final String CONSOLE_LINE = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%nopex";
    /** A line break in what somebody typed must not look like a line of the log. */
    private static final String FILE_LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}: %replace(%msg){'[\\r\\n]+', ' ⏎ '}%n%ex";

    private static final Map<String, Level> LEVELS = Map.of(
            Logger.ROOT_LOGGER_NAME, Level.WARN,
            "org.hiroba", Level.INFO,
            // Warns at every start that it has not been tried with this Derby; our contract tests have.
            "org.flywaydb", Level.ERROR,
            // Recommends a module that is not finished, and misses one that plugins do not see; docs/adr/0015 says why we do without.
            "org.apache.lucene", Level.ERROR);

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (System.getProperty("logback.configurationFile") != null || LogSetup.class.getResource("/logback-test.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        set(logging);
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            writeTo(Path.of(folder), logging);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What still fails in the midst of a stop is of no use to who pressed Ctrl-C; the file has it. */
    public static void quietConsole() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            quietConsole(logging);
        }
    }

    static void quietConsole(LoggerContext logging) {
        logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(CONSOLE);
    }

    /** Levels and the console. */
    static void set(LoggerContext logging) {
        logging.getStatusManager().add(new NopStatusListener());
        FloodFilter flood = new FloodFilter();
        flood.setContext(logging);
        flood.start();
        logging.addTurboFilter(flood);
        LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel("WARN");
        warnings.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setName(CONSOLE);
        console.addFilter(warnings);
        console.setEncoder(encoder(logging, CONSOLE_LINE));
        console.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    }

    /** A file for each day and 20 MB; those of thirty days, 500 MB at most, are kept. */
    static void writeTo(Path folder, LoggerContext logging) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(logging);
        file.setName("FILE");
        file.setFile(folder.resolve("hiroba.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(logging);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("hiroba.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(30);
        rolling.setTotalSizeCap(FileSize.valueOf("500MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(encoder(logging, FILE_LINE));
        file.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    private static PatternLayoutEncoder encoder(LoggerContext logging, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
