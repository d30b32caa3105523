package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchResult;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.domain.RecalledContent;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.search.storage.SqlKeptRepository;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How the index lives through crashes, damage, versions, plugins that come late, and recalls. */
class IndexLifeTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final Notes notes = new Notes();
    private static final String CIRCLE = "all";

    @TempDir
    Path folder;

    private final Caller hanako = hiroba.caller("hanako");
    private final PluginContext context = hiroba.context("search");
    private final SearchLanguage language = new SearchLanguage();
    private final List<Indexer> running = new ArrayList<>();
    private List<SearchSource> sources = context.contributed(SearchSource.class);

    @BeforeAll
    static void install() {
        hiroba.install("notes", notes);
    }

    @AfterEach
    void stop() {
        running.forEach(Indexer::stop);
    }

    private Indexer start(Path home) {
        notes.join(CIRCLE, hanako);
        Indexer indexer = new Indexer(context.journal(), context.clock(), () -> sources, home, language);
        running.add(indexer);
        context.executor().execute(indexer);
        Made.await(() -> indexer.making().isEmpty());
        return indexer;
    }

    private SearchResult find(Indexer indexer, String words) {
        return new Searching(context, indexer, language).search(hanako, SearchRequest.of(words, 10));
    }

    private boolean finds(Indexer indexer, String words) {
        return !find(indexer, words).hits().isEmpty();
    }

    @Test
    void afterAStopEverythingIsOnDiskAndWhatHappenedMeanwhileIsTakenIn() {
        Indexer first = start(folder);
        notes.write(hanako, CIRCLE, "lithium before");
        assertThat(finds(first, "lithium")).isTrue();
        first.stop();
        notes.write(hanako, CIRCLE, "lithium meanwhile");

        Indexer second = start(folder);
        assertThat(find(second, "lithium").hits()).hasSize(2);
    }

    @Test
    void afterACrashWhatWasNotCommittedComesAgainFromTheJournal() throws IOException {
        Indexer first = start(folder);
        first.stop();
        Indexer second = start(folder);
        ContentRef edited = notes.write(hanako, CIRCLE, "beryllium");
        notes.write(hanako, CIRCLE, "niobium");
        notes.rewrite(hanako, edited, "rhodium");
        assertThat(finds(second, "rhodium")).isTrue();
        Path crashed = copyAsItIs();

        Indexer third = start(crashed);
        assertThat(finds(third, "beryllium")).isFalse();
        assertThat(find(third, "rhodium").hits()).hasSize(1);
        assertThat(find(third, "niobium").hits()).hasSize(1);
    }

    /** What a kill -9 leaves: the files as they are, without anybody having been told. */
    private Path copyAsItIs() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("crashed"));
        Path index = folder.resolve("index");
        try (Stream<Path> files = Files.list(index)) {
            Files.createDirectories(copy.resolve("index"));
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve("index").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    @Test
    void whatWasThereBeforeTheIndexIsTakenIn() {
        notes.join(CIRCLE, hanako);
        for (int i = 0; i < 950; i++) {
            notes.writeSilently(hanako, CIRCLE, "osmium " + i);
        }

        Indexer indexer = start(folder);
        assertThat(find(indexer, "osmium").counts().total()).isEqualTo(950);
    }

    @Test
    void aDamagedIndexIsPutAsideAndMadeAnew() throws IOException {
        Indexer first = start(folder);
        notes.writeSilently(hanako, CIRCLE, "iridium");
        first.stop();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "nonsense");
            }
        }

        Indexer second = start(folder);
        assertThat(finds(second, "iridium")).isTrue();
        Made.await(() -> !Files.exists(folder.resolve("index-aside")));
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAnew() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(java.util.Map.of("format", "0.0.9").entrySet());
            writer.commit();
        }
        notes.writeSilently(hanako, CIRCLE, "platinum");

        assertThat(finds(start(folder), "platinum")).isTrue();
    }

    @Test
    void onDemandItIsMadeAnewWhileSearchGoesOn() {
        Indexer indexer = start(folder);
        notes.writeSilently(hanako, CIRCLE, "rhenium");
        assertThat(finds(indexer, "rhenium")).isFalse();

        indexer.makeAnew();
        Made.await(() -> indexer.making().isEmpty() && finds(indexer, "rhenium"));
    }

    @Test
    void aKindWhosePluginComesLaterIsMadeThenAndOneThatIsGoneIsNotShown() {
        List<SearchSource> all = sources;
        notes.writeSilently(hanako, CIRCLE, "polonium");
        sources = List.of();
        Indexer indexer = start(folder);
        assertThat(finds(indexer, "polonium")).isFalse();

        sources = all;
        Made.await(() -> indexer.making().isEmpty() && finds(indexer, "polonium"));

        sources = List.of();
        indexer.stop();
        Indexer without = start(folder);
        ContentRef missed = notes.write(hanako, CIRCLE, "astatine");
        sources = all;
        Made.await(() -> finds(without, "astatine"));
        assertThat(find(without, "astatine").hits().getFirst().item().ref()).isEqualTo(missed);
    }

    @Test
    void nothingOfWhatWasRecalledStaysInTheFiles() throws IOException {
        Indexer indexer = start(folder);
        ContentRef note = notes.write(hanako, CIRCLE, "thoriumsecret");
        notes.write(hanako, CIRCLE, "protactinium");
        assertThat(finds(indexer, "thoriumsecret")).isTrue();
        indexer.stop();
        assertThat(termsOnDisk()).contains("thoriumsecret");

        Indexer again = start(folder);
        var plugin = new RecalledContent(context.transactions(), again, new SqlKeptRepository(context.sql()));
        context.transactions().run(() -> plugin.recalled(note));
        hiroba.context("notes").contents().recall(hanako, note);
        assertThat(finds(again, "thoriumsecret")).isFalse();
        again.await(context.journal().position(), Duration.ofSeconds(10));
        hiroba.clock().set(context.clock().instant().plus(Duration.ofMinutes(2)));
        Made.await(() -> !termsOnDisk().contains("thoriumsecret"));
        assertThat(termsOnDisk()).contains("protactinium");
    }

    /** All terms in the files of the last commit, those of removed documents too. */
    private Set<String> termsOnDisk() {
        Set<String> terms = new HashSet<>();
        try (var directory = FSDirectory.open(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    Terms all = leaf.reader().terms(field.name);
                    TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
                    while (each.next() != null) {
                        terms.add(each.term().utf8ToString());
                    }
                }
            }
            return terms;
        } catch (IOException replacedMeanwhile) {
            return Set.of("thoriumsecret", "protactinium");
        }
    }
}
