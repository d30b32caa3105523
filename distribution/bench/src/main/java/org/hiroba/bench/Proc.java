package org.hiroba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the kernel says of a process. Memory needs Linux. */
public record Proc(ProcessHandle process) {
    /** Of this process: the load generator's own. */
    public static Proc own() {
        return new Proc(ProcessHandle.current());
    }

    /** Time on a processor since it started; the kernel counts in steps of 10 ms. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
