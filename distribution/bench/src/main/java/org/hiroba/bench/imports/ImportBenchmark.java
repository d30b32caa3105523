package org.hiroba.bench.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.testkit.appliance.RunningHiroba;

/**
 * {@code hiroba import slack} on a server that runs, from the command's start to its end, against a bare batch insert of all
 * rows that the database then has, in a JVM of its own. Option: {@code --export FILE}.
 */
public final class ImportBenchmark implements Benchmark {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "Slack export of a real community; bare Derby batch insert of the same rows";
    }

    @Override
    public void run(Run run) throws Exception {
        Path export = Path.of(run.option(
                "export", System.getProperty("hiroba.data", "../shared/data") + "/slack-export-elm-threads.zip"));
        if (!Files.isReadable(export)) {
            throw new IOException("There is no " + export + "; name a Slack export with --export FILE");
        }
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < run.rounds(); round++) {
            Path folder = run.folder("import");
            try (RunningHiroba hiroba = RunningHiroba.ofCompany()) {
                long begin = System.nanoTime();
                String words = hiroba.command("import", "slack", export.toString());
                double millis = (System.nanoTime() - begin) / 1e6;
                hiroba.stop();
                Inserted inserted = insert(hiroba.data().resolve("db"), folder.resolve("bare"));
                run.say("  Hiroba %,.0f ms, bare %,.0f ms for %,d rows", millis, inserted.millis(), inserted.rows());
                if (round == 0) {
                    words.lines().forEach(line -> run.say("    %s", line));
                }
                ours.add(inserted.rows() / millis * 1000);
                bare.add(inserted.rows() / inserted.millis() * 1000);
            } finally {
                Folders.delete(folder);
            }
        }
        run.report().add("import from Slack", "rows/s", new Samples(ours), new Samples(bare), Goal.atLeast(0.3));
    }

    private record Inserted(long rows, double millis) {}

    private static Inserted insert(Path from, Path to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dderby.stream.error.file=" + to + ".log",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareInsert.class.getName(),
                        from.toString(),
                        to.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String[] words = String.join(" ", out.readAllLines()).strip().split(" ");
            if (process.waitFor() != 0 || words.length != 2) {
                throw new IOException("The bare insert failed");
            }
            return new Inserted(Long.parseLong(words[0]), Double.parseDouble(words[1]));
        }
    }
}
