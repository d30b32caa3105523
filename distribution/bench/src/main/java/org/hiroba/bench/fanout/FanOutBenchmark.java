package org.hiroba.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
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
 * Fan-out of durable messages: one sender, N listeners. Hiroba and two baselines take turns within a round: first each
 * as fast as it can, then all at the same rates, where the server's time on a processor is compared. Options: {@code --people 100,500,1000},
 * {@code --rates 4000,16000} deliveries a second, {@code --seconds 10} for which everything has to be in time (0 leaves the
 * search for the limit out), {@code --warm-up 10}.
 */
public final class FanOutBenchmark implements Benchmark {
    private static final int[] RATES = {4_000, 16_000};
    /** So much that the JVM compiles what is hot; a server that cannot do as much catches up before it is measured. */
    private static final int WARM_UP = 48_000;
    private static final int SECONDS = 10;
    private static final Duration STEADY = Duration.ofSeconds(5);
    /** So many times that long at most until the compiler is at rest. */
    private static final int SETTLING = 24;

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
            Path each = Files.createDirectory(folder.resolve("each"));
            Path together = Files.createDirectory(folder.resolve("together"));
            try (BareSide bare = new BareSide(each, false, hiroba.template());
                    BareSide grouped = new BareSide(together, true, hiroba.template())) {
                for (int size : sizes) {
                    hiroba.gather(size);
                    try (Load ours = new Load(hiroba, size);
                            Load theirs = new Load(bare, size);
                            Load groups = new Load(grouped, size)) {
                        new Sizes(run, size, new Figures(ours), new Figures(theirs), new Figures(groups)).measure();
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
        private final Figures hiroba;
        private final Figures bare;
        private final Figures grouped;

        Sizes(Run run, int size, Figures hiroba, Figures bare, Figures grouped) {
            this.run = run;
            this.size = size;
            this.hiroba = hiroba;
            this.bare = bare;
            this.grouped = grouped;
        }

        void measure() throws IOException {
            run.say("  N=%d over %s", size, hiroba.load.listeners().cipher());
            int[] rates = run.numbers("rates", RATES);
            Duration warmUp = Duration.ofSeconds(run.number("warm-up", 10));
            List<Figures> sides = List.of(bare, grouped, hiroba);
            for (Figures side : sides) {
                show(side.load, "warm-up", side.load.run(WARM_UP, warmUp));
                settle(side, rates);
            }
            for (int round = 1; round <= run.rounds(); round++) {
                if (run.number("seconds", SECONDS) > 0) {
                    for (Figures side : sides) {
                        limit(side);
                    }
                }
                for (int rate : rates) {
                    for (Figures side : sides) {
                        same(rate, side);
                    }
                }
            }
            report(rates);
        }

        /** A large program is compiled for minutes, at low rates too; what it takes when that is over is what it takes all day. */
        private void settle(Figures side, int[] rates) throws IOException {
            for (int i = 0; i < SETTLING; i++) {
                Phase phase = side.load.run(rates[i % rates.length], STEADY);
                show(side.load, "warm-up", phase);
                if (!phase.isCompiling() && i % rates.length == 0) {
                    return;
                }
            }
            run.report().remark("N=%d %s: still compiling when it was measured".formatted(size, side.load.side().name()));
        }

        private void same(int rate, Figures side) throws IOException {
            Phase phase = side.load.run(rate, STEADY);
            show(side.load, "same rate", phase);
            side.micros.computeIfAbsent(rate, key -> new ArrayList<>()).add(phase.serverMicros());
        }

        private void limit(Figures side) throws IOException {
            Load load = side.load;
            Duration length = Duration.ofSeconds(run.number("seconds", SECONDS));
            Phase best = new Limit(load::run, length, phase -> {
                        show(load, "search", phase);
                        side.generatorFull |= phase.isGeneratorFull();
                    })
                    .find(RATES[0]);
            side.sustained.add(best.rate());
            side.busyMicros.add(best.serverMicros());
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
                Samples micros = new Samples(hiroba.micros.get(rate));
                String what = of + "server CPU per delivery at %,d/s".formatted(rate);
                run.report().add(what, "us", micros, new Samples(bare.micros.get(rate)), Goal.atMost(1.33));
                run.report().add(what + ", to grouped", "us", micros, new Samples(grouped.micros.get(rate)));
            }
            if (!hiroba.sustained.isEmpty()) {
                Samples rate = new Samples(hiroba.sustained);
                Samples micros = new Samples(hiroba.busyMicros);
                run.report().add(of + "sustained", "/s", rate, new Samples(bare.sustained), Goal.atLeast(0.75));
                run.report().add(of + "sustained, to grouped", "/s", rate, new Samples(grouped.sustained));
                String limit = of + "server CPU per delivery at its limit";
                run.report().add(limit, "us", micros, new Samples(bare.busyMicros));
                run.report().add(limit + ", to grouped", "us", micros, new Samples(grouped.busyMicros));
            }
            remark();
        }

        private void remark() {
            for (Figures side : List.of(hiroba, bare, grouped)) {
                String name = "N=%d %s: ".formatted(size, side.load.side().name());
                long faults = side.load.listeners().faults();
                if (faults > 0) {
                    run.report().remark(name + faults + " messages were lost, came twice or out of order");
                }
                if (side.generatorFull) {
                    run.report().remark(name + "the load generator was the bottleneck; the server could do more");
                }
            }
        }

        private void show(Load load, String what, Phase phase) {
            run.say("  N=%-5d %-7s %-15s %s", size, load.side().name(), what, phase);
        }
    }

    /** What was measured of one side at one size, round by round. */
    private static final class Figures {
        private final Load load;
        private final Map<Integer, List<Double>> micros = new HashMap<>();
        private final List<Double> sustained = new ArrayList<>();
        private final List<Double> busyMicros = new ArrayList<>();
        private boolean generatorFull;

        Figures(Load load) {
            this.load = load;
        }
    }
}
