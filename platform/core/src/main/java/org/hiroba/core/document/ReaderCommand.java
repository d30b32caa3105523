package org.hiroba.core.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the reader is started.
 *
 * @param classPath of the reader alone; empty if it is not installed
 * @param program its main class
 * @param folder where it may write: the fonts it found, and what does not fit into its memory
 */
public record ReaderCommand(String classPath, String program, Path folder) {
    /** The program of module {@code reader}. */
    public static final String READER = "org.hiroba.reader.Main";

    private static final Path NICE = Path.of("/usr/bin/nice");

    boolean isInstalled() {
        return !classPath.isEmpty();
    }

    /** @param scratch of this process alone */
    List<String> words(Path scratch) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx320m", "-XX:MaxMetaspaceSize=96m", "-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + scratch.resolve("crash.log")));
        words.addAll(List.of(
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Djdk.serialFilter=!*",
                "-Djdk.net.hosts.file=" + scratch.resolve("no-hosts"), "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + scratch, "-Dpdfbox.fontcache=" + folder,
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
        words.addAll(List.of("-cp", classPath, program));
        return words;
    }
}
