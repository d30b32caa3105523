package org.hiroba.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
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
    private static final int HITS = 20;
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
        ManyMessages messages = new ManyMessages(corpus, run.number("messages", 1_000_000));
        Path folder = run.folder("search");
        try (TestPlatform hiroba = TestPlatform.open();
                SearchLanguage language = new SearchLanguage()) {
            PluginContext context = sourceOf(hiroba, messages);
            Indexer indexer = new Indexer(
                    context.journal(), context.clock(), () -> List.of(messages), folder.resolve("hiroba"), language);
            index(run, context, indexer, messages, language, folder);
            Searching searching = new Searching(context, indexer, language);
            for (int people : PEOPLE) {
                search(run, people, words(corpus, run), indexer, searching, hiroba.caller("hanako"), language);
            }
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

    private static void search(
            Run run,
            int people,
            List<String> words,
            Indexer indexer,
            Searching searching,
            Caller caller,
            SearchLanguage language)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> oursSlow = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> bareSlow = new ArrayList<>();
        try (SearchIndex.View view = indexer.index().view()) {
            IndexSearcher searcher = new IndexSearcher(view.reader());
            searcher.setSimilarity(language.similarity());
            for (int round = 0; round <= run.rounds(); round++) {
                Latencies one = Latencies.of(words, people, each -> searcher.search(language.query(each), HITS));
                Latencies other = Latencies.of(
                        words, people, each -> searching.search(caller, SearchRequest.of(each, HITS)));
                run.say(
                        "  %d at once: bare %.2f, p99 %.2f ms; Hiroba %.2f, p99 %.2f ms",
                        people, one.median(), one.ninetyNine(), other.median(), other.ninetyNine());
                if (round > 0) {
                    bare.add(one.median());
                    bareSlow.add(one.ninetyNine());
                    ours.add(other.median());
                    oursSlow.add(other.ninetyNine());
                }
            }
        }
        String at = people + " at once";
        run.report().add("search, median, " + at, "ms", new Samples(ours), new Samples(bare), Goal.atMost(1.3));
        run.report().add("search, p99, " + at, "ms", new Samples(oursSlow), new Samples(bareSlow), Goal.atMost(2));
    }
}
