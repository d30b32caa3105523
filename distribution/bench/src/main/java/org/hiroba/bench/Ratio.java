package org.hiroba.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Hiroba's values over the baseline's. Where both were measured equally often, each round gives a ratio of its own, so that
 * what slows a whole round does not count; else every value is held against the baseline's median.
 */
public record Ratio(Samples rounds) {
    public static Ratio of(Samples hiroba, Samples baseline) {
        List<Double> ours = hiroba.values();
        List<Double> bare = baseline.values();
        boolean paired = ours.size() == bare.size();
        return new Ratio(new Samples(IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) / (paired ? bare.get(i) : baseline.median()))
                .toList()));
    }

    public double median() {
        return rounds.median();
    }
}
