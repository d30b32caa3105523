package org.hiroba.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/** What was measured of one side, in the order of the rounds. */
public record Samples(List<Double> values) {
    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    public static Samples of(double... values) {
        return new Samples(DoubleStream.of(values).boxed().toList());
    }

    /** The value in the middle; of an even number, the mean of the two. */
    public double median() {
        return quantile(0.5);
    }

    public double least() {
        return quantile(0);
    }

    public double most() {
        return quantile(1);
    }

    /** The value below which this share of the values lies, between neighbours by proportion. @param share 0 to 1 */
    public double quantile(double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
