package org.hiroba.bench;

import java.util.List;
import org.hiroba.bench.coldpage.ColdPageBenchmark;
import org.hiroba.bench.fanout.FanOutBenchmark;
import org.hiroba.bench.fanout.PostToSeenBenchmark;
import org.hiroba.bench.imports.ImportBenchmark;
import org.hiroba.bench.memory.MemoryBenchmark;
import org.hiroba.bench.opening.OpeningBenchmark;
import org.hiroba.bench.search.RelevanceBenchmark;
import org.hiroba.bench.search.SearchBenchmark;
import org.hiroba.bench.start.StartBenchmark;

/** What there is to run, in the order in which it runs. */
final class Benchmarks {
    private Benchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                new StartBenchmark(),
                new ColdPageBenchmark(),
                new MemoryBenchmark(),
                new OpeningBenchmark(),
                new FanOutBenchmark(),
                new PostToSeenBenchmark(),
                new ImportBenchmark(),
                new SearchBenchmark(),
                new RelevanceBenchmark());
    }
}
