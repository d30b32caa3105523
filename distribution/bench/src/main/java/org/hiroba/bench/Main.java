package org.hiroba.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are named, or all of them: {@code ./hiroba bench [name ...] [--rounds 3] [--option value ...]}. */
public final class Main {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Main(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--")) {
                String value = i + 1 < arguments.length && !arguments[i + 1].startsWith("--") ? arguments[++i] : "";
                options.put(arguments[i - (value.isEmpty() ? 0 : 1)].substring(2), value);
            } else {
                names.add(arguments[i]);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(new Main(arguments).run());
    }

    private int run() throws IOException {
        List<Benchmark> all = Benchmarks.all();
        if (options.containsKey("help") || options.containsKey("list")) {
            all.forEach(benchmark -> out.printf("%-10s %s%n", benchmark.name(), benchmark.about()));
            return 0;
        }
        for (String name : names) {
            if (all.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                out.printf("There is no benchmark %s; there are %s%n", name, all.stream().map(Benchmark::name).toList());
                return 2;
            }
        }
        Report report = new Report();
        boolean measured = true;
        for (Benchmark benchmark : all) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                measured &= measure(benchmark, report);
            }
        }
        out.println();
        report.print(out);
        Path file = Files.writeString(Files.createDirectories(Run.target()).resolve("bench.json"), report.json(about()));
        out.printf("%nAll of it: %s%n", file);
        return measured ? 0 : 1;
    }

    private boolean measure(Benchmark benchmark, Report report) {
        out.printf("== %s: %s%n", benchmark.name(), benchmark.about());
        try {
            benchmark.run(new Run(options, report, out));
            return true;
        } catch (Exception | AssertionError e) {
            e.printStackTrace(out);
            report.remark(benchmark.name() + " could not be measured: " + e);
            return false;
        }
    }

    private static Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put("java", System.getProperty("java.runtime.version"));
        about.put("processors", Runtime.getRuntime().availableProcessors());
        return about;
    }
}
