package org.hiroba.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the kernel says of a process. Memory needs Linux. */
public record Proc(ProcessHandle process) {
    private static final long MILLIS_OF_A_TICK = 10;
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    /** Of this process: the load generator's own. */
    public static Proc own() {
        return new Proc(ProcessHandle.current());
    }

    /** Time on a processor since it started; the kernel counts in steps of 10 ms. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of that, what its JVM has spent on compiling; threads that the JVM has let go are not counted. */
    public Duration compiling() throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads) {
                ticks += compilingTicks(thread);
            }
        }
        return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
    }

    /** The name stands in brackets; user and system time are the 12th and 13th word behind it (proc_pid_stat(5)). */
    private static long compilingTicks(Path thread) throws IOException {
        String stat;
        try {
            stat = Files.readString(thread.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return 0;
        }
        if (!COMPILER.matcher(stat).find()) {
            return 0;
        }
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(words[11]) + Long.parseLong(words[12]);
    }

    /** Memory that it has in the machine now, bytes. */
    public long residentBytes() throws IOException {
        return bytes("VmRSS:");
    }

    /** The most that it had, bytes. */
    public long peakResidentBytes() throws IOException {
        return bytes("VmHWM:");
    }

    private long bytes(String name) throws IOException {
        return bytes(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")), name);
    }

    static long bytes(List<String> status, String name) throws IOException {
        for (String line : status) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.substring(name.length()).replace("kB", "").strip()) * 1024;
            }
        }
        throw new IOException("No " + name + " in " + status);
    }
}
