package org.hiroba.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchTouch;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One thing that its plugin cannot read keeps nothing else out of the index. */
class PassedOverTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final Notes notes = new Notes();
    private static final String CIRCLE = "passed";

    @TempDir
    Path folder;

    private final Caller hanako = hiroba.caller("hanako");
    private final PluginContext context = hiroba.context("search");
    private final SearchLanguage language = new SearchLanguage();
    private final List<Indexer> running = new ArrayList<>();
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<Long> untellable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean broken;
    private volatile SearchSource source = new Fragile(context.contributed(SearchSource.class).getFirst());

    @BeforeAll
    static void install() {
        hiroba.install("notes", notes);
    }

    @AfterEach
    void stop() {
        running.forEach(Indexer::stop);
    }

    private Indexer start() {
        notes.join(CIRCLE, hanako);
        Indexer indexer = new Indexer(context.journal(), context.clock(), () -> List.of(source), folder, language);
        running.add(indexer);
        context.executor().execute(indexer);
        return indexer;
    }

    /** Fails as told. */
    private final class Fragile implements SearchSource {
        private final SearchSource whole;

        Fragile(SearchSource whole) {
            this.whole = whole;
        }

        @Override
        public String kind() {
            return whole.kind();
        }

        @Override
        public String titleKey() {
            return whole.titleKey();
        }

        @Override
        public String icon() {
            return whole.icon();
        }

        @Override
        public SearchTouch touchedBy(JournalEntry entry) {
            SearchTouch touch = whole.touchedBy(entry);
            attempts.addAndGet(broken ? 1 : 0);
            if (broken || touch.ids().stream().anyMatch(untellable::contains)) {
                throw new IllegalStateException("cannot tell");
            }
            return touch;
        }

        @Override
        public Map<Long, SearchItem> read(Collection<Long> ids) {
            if (broken || ids.stream().anyMatch(unreadable::contains)) {
                throw new StackOverflowError("cannot read");
            }
            return whole.read(ids);
        }

        @Override
        public List<Long> idsAfter(long after, int limit) {
            return whole.idsAfter(after, limit);
        }

        @Override
        public long count() {
            return whole.count();
        }
    }

    private boolean finds(Indexer indexer, String words) {
        return new Searching(context, indexer, language)
                        .search(hanako, SearchRequest.of(words, 10))
                        .counts()
                        .total()
                > 0;
    }

    /** Time passes meanwhile, so that pauses end. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            hiroba.clock().advance(Duration.ofSeconds(5));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private ContentRef unreadable(String text) {
        ContentRef ref = notes.writeSilently(hanako, CIRCLE, text);
        unreadable.add(ref.id());
        return ref;
    }

    @Test
    void whatWasThereBeforeIsTakenInButForIt() {
        notes.writeSilently(hanako, CIRCLE, "copper one");
        ContentRef poison = unreadable("brass");
        notes.writeSilently(hanako, CIRCLE, "copper three");

        Indexer indexer = start();
        await(() -> indexer.making().isEmpty());
        assertThat(finds(indexer, "copper one")).isTrue();
        assertThat(finds(indexer, "copper three")).isTrue();
        assertThat(finds(indexer, "brass")).isFalse();
        assertThat(indexer.report().passedOver()).containsExactly(poison);
    }

    @Test
    void whatComesLaterIsFoundButForItAndItselfWhenItCanBeReadAgain() {
        Indexer indexer = start();
        await(() -> indexer.making().isEmpty());
        ContentRef once = notes.write(hanako, CIRCLE, "nickel as it was");
        await(() -> finds(indexer, "nickel as it was"));
        unreadable.add(once.id());
        notes.rewrite(hanako, once, "nickel as it is");
        notes.write(hanako, CIRCLE, "zinc");

        await(() -> finds(indexer, "zinc"));
        assertThat(finds(indexer, "nickel as it was")).isFalse();
        assertThat(indexer.report().passedOver()).containsExactly(once);

        unreadable.clear();
        notes.rewrite(hanako, once, "nickel mended");
        await(() -> finds(indexer, "nickel mended"));
        assertThat(indexer.report().passedOver()).isEmpty();
    }

    @Test
    void afterAnotherStartItIsTriedAgain() {
        ContentRef poison = unreadable("indium");
        notes.writeSilently(hanako, CIRCLE, "gallium beside");
        Indexer first = start();
        await(() -> first.making().isEmpty());
        first.stop();

        Indexer second = start();
        await(() -> second.making().isEmpty());
        assertThat(second.report().passedOver()).containsExactly(poison);
        second.stop();

        unreadable.clear();
        Indexer third = start();
        await(() -> third.making().isEmpty() && third.report().passedOver().isEmpty());
        assertThat(finds(third, "indium")).isTrue();
    }

    @Test
    void anEntryThatCannotBeToldKeepsNothingBack() {
        Indexer indexer = start();
        await(() -> indexer.making().isEmpty());
        untellable.add(notes.write(hanako, CIRCLE, "tin").id());
        notes.write(hanako, CIRCLE, "lead");

        await(() -> finds(indexer, "lead"));
    }

    @Test
    void whileNothingCanBeReadNothingIsPassedOver() {
        Indexer indexer = start();
        await(() -> indexer.making().isEmpty());
        notes.writeSilently(hanako, CIRCLE, "silver there");
        broken = true;
        notes.write(hanako, CIRCLE, "silver one");
        notes.write(hanako, CIRCLE, "silver two");
        await(() -> attempts.get() > 6);
        assertThat(indexer.report().passedOver()).isEmpty();

        broken = false;
        await(() -> finds(indexer, "silver one") && finds(indexer, "silver two"));
    }
}
