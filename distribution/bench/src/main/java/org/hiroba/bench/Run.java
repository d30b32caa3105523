package org.hiroba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a benchmark is given: how often, where, with which options, and the report to add to. */
public final class Run {
    private final Map<String, String> options;
    private final Report report;
    private final PrintStream progress;

    Run(Map<String, String> options, Report report, PrintStream progress) {
        this.options = options;
        this.report = report;
        this.progress = progress;
    }

    /** How often each side is measured; from {@code --rounds}. */
    public int rounds() {
        return number("rounds", 3);
    }

    public Report report() {
        return report;
    }

    /** What was given as {@code --name value}. */
    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(option(name, Integer.toString(otherwise)));
    }

    /** What was given as {@code --name 1,2,3}. */
    public int[] numbers(String name, int... otherwise) {
        String given = options.get(name);
        return given == null
                ? otherwise
                : Arrays.stream(given.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    /** A folder of its own for a run's data, under the module's {@code target}; the caller deletes it with {@link Folders}. */
    public Path folder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(target()), name + "-");
    }

    /** Where figures and files of this module go. */
    static Path target() {
        return Path.of(System.getProperty("hiroba.bench.target", "target")).toAbsolutePath();
    }

    /** Says what is going on, for who watches. */
    public void say(String format, Object... values) {
        progress.printf(format + "%n", values);
    }
}
