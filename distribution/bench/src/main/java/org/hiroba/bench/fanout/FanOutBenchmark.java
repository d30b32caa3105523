package org.hiroba.bench.fanout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;

/**
 * Fan-out of durable messages: one sender, N listeners. The two servers take turns within a round: first each
 * as fast as it can, then both at the same rates, where the server's time on a processor is compared. Options: {@code --people 100,500,1000},
 * {@code --rates 4000,16000} deliveries a second, {@code --seconds 10} for which everything has to be in time (0 leaves the
 * search for the limit out), {@code --warm-up 10}.
 */
public final class FanOutBenchmark implements Benchmark {
    private static final int[] RATES = {4_000, 16_000};
    /** So much that the JVM compiles what is hot; a server that cannot do as much catches up before it is measured. */
    private static final int WARM_UP = 48_000;
    private static final int SECONDS = 10;
    private static final Duration STEADY = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String about() {
        return "durable messages from one to many, against bare Jetty WebSocket with a Derby commit for each";
    }

    @Override
    public void run(Run run) throws Exception {
        int[] sizes = run.numbers("people", 100, 500, 1000);
        Path folder = run.folder("fan-out");
        try (HirobaSide hiroba = new HirobaSide(run, Arrays.stream(sizes).max().orElseThrow())) {
            hiroba.gather(sizes[0]);
            try (BareSide bare = new BareSide(folder, true, hiroba.template())) {
                for (int size : sizes) {
                    hiroba.gather(size);
                    try (Load ours = new Load(hiroba, size);
                            Load theirs = new Load(bare, size)) {
                        new Sizes(run, size, ours, theirs).measure();
                    }
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** One size, round by round. */
    private static final class Sizes {
        private final Run run;
        private final int size;
        private final Load hiroba;
        private final Load bare;
        private final Figures ours = new Figures();
        private final Figures theirs = new Figures();

        Sizes(Run run, int size, Load hiroba, Load bare) {
            this.run = run;
            this.size = size;
            this.hiroba = hiroba;
            this.bare = bare;
        }

        void measure() throws IOException {
            run.say("  N=%d over %s", size, hiroba.listeners().cipher());
            int[] rates = run.numbers("rates", RATES);
            Duration warmUp = Duration.ofSeconds(run.number("warm-up", 10));
            for (Load load : List.of(bare, hiroba)) {
                show(load, "warm-up", load.run(WARM_UP, warmUp));
            }
            for (int round = 1; round <= run.rounds(); round++) {
                if (run.number("seconds", SECONDS) > 0) {
                    limit(bare, theirs);
                    limit(hiroba, ours);
                }
                for (int rate : rates) {
                    same(rate, bare, theirs);
                    same(rate, hiroba, ours);
                }
            }
            report(rates);
        }

        private void same(int rate, Load load, Figures figures) throws IOException {
            Phase phase = load.run(rate, STEADY);
            show(load, "same rate", phase);
            figures.micros.computeIfAbsent(rate, key -> new ArrayList<>()).add(phase.serverMicros());
        }

        private void limit(Load load, Figures figures) throws IOException {
            Duration length = Duration.ofSeconds(run.number("seconds", SECONDS));
            Phase best = new Limit(load::run, length, phase -> {
                        show(load, "search", phase);
                        figures.generatorFull |= phase.isGeneratorFull();
                    })
                    .find(RATES[0]);
            figures.sustained.add(best.rate());
            figures.busyMicros.add(best.serverMicros());
            Phase after = load.run(best.rate() / 2, length);
            show(load, "after overload", after);
            if (!after.isInTime()) {
                run.report().remark("N=%d %s: late at half its rate after it was overloaded: %s"
                        .formatted(size, load.side().name(), after));
            }
        }

        private void report(int[] rates) {
            String of = "fan-out N=" + size + ": ";
            for (int rate : rates) {
                run.report().add(
                        of + "server CPU per delivery at %,d/s".formatted(rate),
                        "us",
                        new Samples(ours.micros.get(rate)),
                        new Samples(theirs.micros.get(rate)),
                        Goal.atMost(1.33));
            }
            if (!ours.sustained.isEmpty()) {
                run.report().add(
                        of + "sustained", "/s", new Samples(ours.sustained), new Samples(theirs.sustained), Goal.atLeast(0.75));
                run.report().add(
                        of + "server CPU per delivery at its limit",
                        "us",
                        new Samples(ours.busyMicros),
                        new Samples(theirs.busyMicros));
            }
            remark();
        }

        private void remark() {
            long faults = hiroba.listeners().faults();
            if (faults > 0) {
                run.report().remark("N=%d: %d messages of Hiroba were lost, came twice or out of order".formatted(size, faults));
            }
            if (ours.generatorFull || theirs.generatorFull) {
                run.report().remark("N=%d: the load generator was the bottleneck of %s; the server could do more"
                        .formatted(size, ours.generatorFull ? theirs.generatorFull ? "both" : "Hiroba" : "the baseline"));
            }
        }

        private void show(Load load, String what, Phase phase) {
            run.say("  N=%-5d %-7s %-15s %s", size, load.side().name(), what, phase);
        }
    }

    /** What was measured of one side at one size, round by round. */
    private static final class Figures {
        private final Map<Integer, List<Double>> micros = new HashMap<>();
        private final List<Double> sustained = new ArrayList<>();
        private final List<Double> busyMicros = new ArrayList<>();
        private boolean generatorFull;
    }
}
