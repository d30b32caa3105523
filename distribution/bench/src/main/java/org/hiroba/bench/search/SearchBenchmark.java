package org.hiroba.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.index.SearchIndex;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.testkit.TestPlatform;

/**
 * Search with rights, counts and excerpts, and the making of an index, beside bare Lucene with the same analysers, queries and files.
 * {@code --messages 1000000 --searches 400}.
 */
public final class SearchBenchmark implements Benchmark {
    private static final int[] PEOPLE = {1, 8};

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String about() {
        return "search with rights, counts and excerpts in a million messages, and indexing them; bare Lucene on the same index";
    }

    @Override
    public void run(Run run) throws Exception {
        Corpus corpus = new Corpus(Path.of(System.getProperty("hiroba.data", "../shared/data")));
        ManyMessages messages = new ManyMessages(corpus, run.number("messages", 1_000_000), Instant.parse("2026-11-20T00:00:00Z"));
        Path folder = run.folder("search");
        try (TestPlatform hiroba = TestPlatform.open();
                SearchLanguage language = new SearchLanguage()) {
            PluginContext context = sourceOf(hiroba, messages);
            Indexer indexer = new Indexer(
                    context.journal(), context.clock(), () -> List.of(messages), folder.resolve("hiroba"), language);
            double before = heapMebibytes();
            index(run, context, indexer, messages, language, folder);
            Searching searching = new Searching(context, indexer, language);
            Caller caller = hiroba.caller("hanako");
            try (SearchIndex.View view = indexer.index().view()) {
                BareSearch bare = new BareSearch(view.reader(), language, messages);
                for (int people : PEOPLE) {
                    search(run, people, words(corpus, run), bare, searching, caller);
                }
            }
            run.report().add("heap held by index and searches", "MB", Samples.of(heapMebibytes() - before));
            run.report().add("index on disk", "MB", Samples.of(indexer.report().bytes() / (double) (1 << 20)));
            indexer.stop();
        } finally {
            Folders.delete(folder);
        }
    }

    /** The messages take part as any plugin's do. */
    private static PluginContext sourceOf(TestPlatform hiroba, ManyMessages messages) {
        hiroba.platform().contributions().register("rooms", messages);
        return hiroba.context("search");
    }

    private static List<String> words(Corpus corpus, Run run) {
        Random random = new Random(5);
        return Stream.generate(() -> corpus.words(random)).limit(run.number("searches", 400)).toList();
    }

    private static void index(
            Run run, PluginContext context, Indexer indexer, ManyMessages messages, SearchLanguage language, Path folder)
            throws IOException {
        double bare = bareRate(messages, language, folder.resolve("bare"));
        run.say("  bare IndexWriter %,.0f messages/s", bare);
        long begin = System.nanoTime();
        context.executor().execute(indexer);
        while (indexer.making().isPresent()) {
            LockSupport.parkNanos(10_000_000);
        }
        double own = messages.count() / ((System.nanoTime() - begin) / 1e9);
        run.say("  Hiroba %,.0f messages/s", own);
        run.report().add("indexing", "/s", Samples.of(own), Samples.of(bare), Goal.atLeast(0.7));
    }

    /** A tenth of the messages is enough to know the rate. */
    private static double bareRate(ManyMessages messages, SearchLanguage language, Path folder) throws IOException {
        long some = Math.max(1, messages.count() / 10);
        long begin = System.nanoTime();
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig(language.analyzer()).setRAMBufferSizeMB(32))) {
            for (long id = 1; id <= some; id++) {
                Document document = new Document();
                language.addFields(document, messages.item(id).text());
                writer.addDocument(document);
            }
        }
        return some / ((System.nanoTime() - begin) / 1e9);
    }

    /** All sides take turns; the first round only warms them up. */
    private static void search(Run run, int people, List<String> words, BareSearch bare, Searching searching, Caller caller)
            throws Exception {
        List<Latencies> ids = new ArrayList<>();
        List<Latencies> texts = new ArrayList<>();
        List<Latencies> ours = new ArrayList<>();
        for (int round = 0; round <= run.rounds(); round++) {
            ids.add(Latencies.of(words, people, bare::ids));
            ours.add(Latencies.of(words, people, each -> searching.search(caller, SearchRequest.of(each, BareSearch.HITS))));
            texts.add(Latencies.of(words, people, bare::texts));
            run.say(
                    "  %d at once: bare %s; bare with texts %s; Hiroba %s",
                    people, ids.getLast(), texts.getLast(), ours.getLast());
        }
        String at = people + " at once";
        for (String besides : List.of("ids", "texts")) {
            List<Latencies> base = besides.equals("ids") ? ids : texts;
            run.report().add(
                    "search, median, " + at + ", to " + besides, "ms",
                    each(ours, Latencies::median), each(base, Latencies::median), Goal.atMost(1.3));
            run.report().add(
                    "search, p99, " + at + ", to " + besides, "ms",
                    each(ours, Latencies::ninetyNine), each(base, Latencies::ninetyNine), Goal.atMost(2));
            run.report().add(
                    "search, mean, " + at + ", to " + besides, "ms", each(ours, Latencies::mean), each(base, Latencies::mean));
        }
    }

    private static Samples each(List<Latencies> rounds, ToDoubleFunction<Latencies> figure) {
        return new Samples(rounds.stream().skip(1).mapToDouble(figure).boxed().toList());
    }

    /** What is held when nothing is going on. */
    private static double heapMebibytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }
}
