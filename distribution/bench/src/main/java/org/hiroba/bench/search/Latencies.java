package org.hiroba.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hiroba.bench.Samples;

/** How long each of many searches took, in milliseconds. */
record Latencies(Samples millis) {
    /** One search. */
    @FunctionalInterface
    interface Search {
        void run(String words) throws Exception;
    }

    /** All of the words, by so many people at once. */
    static Latencies of(List<String> words, int people, Search search) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(people)) {
            List<Callable<List<Double>>> each = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int first = person;
                each.add(() -> {
                    List<Double> taken = new ArrayList<>();
                    for (int i = first; i < words.size(); i += people) {
                        long begin = System.nanoTime();
                        search.run(words.get(i));
                        taken.add((System.nanoTime() - begin) / 1e6);
                    }
                    return taken;
                });
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : executor.invokeAll(each)) {
                all.addAll(done.get());
            }
            return new Latencies(new Samples(all));
        }
    }

    double mean() {
        return millis.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f ms, p99 %.2f", median(), ninetyNine());
    }

    double median() {
        return millis.median();
    }

    double ninetyNine() {
        return millis.quantile(0.99);
    }
}
