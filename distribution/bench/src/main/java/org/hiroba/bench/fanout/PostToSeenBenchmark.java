package org.hiroba.bench.fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;

/** From the moment when a message is sent to when another screen has it, with one and with 500 people online. */
public final class PostToSeenBenchmark implements Benchmark {
    private static final double MOST_MILLIS = 20;
    private static final int FEW = 2;
    private static final int MANY = 500;
    private static final int MESSAGES_PER_SECOND = 5;

    @Override
    public String name() {
        return "post-to-seen";
    }

    @Override
    public String about() {
        return "median from sending a message to its receipt, calm, with 1 and with 500 listeners";
    }

    @Override
    public void run(Run run) throws Exception {
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        try (HirobaSide hiroba = new HirobaSide(run, MANY)) {
            hiroba.gather(MANY);
            for (int round = 0; round <= run.rounds(); round++) {
                double alone = millis(run, hiroba, FEW);
                double crowded = millis(run, hiroba, MANY);
                // The first round warms up.
                if (round > 0) {
                    few.add(alone);
                    many.add(crowded);
                }
            }
        }
        run.report().add("post to seen, 1 listening, of 20 ms allowed", "ms", new Samples(few), Samples.of(MOST_MILLIS), Goal.atMost(1));
        run.report().add("post to seen, 500 listening, to 1 listening", "ms", new Samples(many), new Samples(few), Goal.atMost(3));
    }

    private static double millis(Run run, HirobaSide hiroba, int people) throws Exception {
        try (Load load = new Load(hiroba, people)) {
            Phase phase = load.run(MESSAGES_PER_SECOND * people, Duration.ofSeconds(run.number("seconds", 10)));
            run.say("  %d listening: %s", people - 1, phase);
            return phase.p50();
        }
    }
}
