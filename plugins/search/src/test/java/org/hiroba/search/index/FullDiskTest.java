package org.hiroba.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.search.SearchRequest;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.Notes;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    @TempDir
    Path folder;

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean full;
    private final Notes notes = new Notes();
    private final Caller hanako = hiroba.caller("hanako");
    private final PluginContext context = hiroba.context("search");
    private final SearchLanguage language = new SearchLanguage();
    private Indexer indexer;

    @AfterEach
    void stop() {
        indexer.stop();
    }

    /** Has no room for another file while it is full, as a file system says it. */
    private final class Disk extends FilterDirectory {
        Disk(Path path) throws IOException {
            super(FSDirectory.open(path));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                refused.incrementAndGet();
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void whatWasThereIsFoundAllTheTimeAndTheRestOnceThereIsRoom() {
        hiroba.install("notes", notes);
        notes.join("circle", hanako);
        Searching searching = start();
        notes.write(hanako, "circle", "倉庫の鍵を返してください");
        await(() -> indexer.making().isEmpty() && count(searching, "倉庫") == 1);
        indexer.stop();
        Searching again = start();
        await(() -> isOpen() && count(again, "倉庫") == 1);

        full = true;
        notes.write(hanako, "circle", "冷蔵庫を掃除しました");
        await(() -> indexer.trouble().isPresent() && isOpen());

        assertThat(indexer.trouble()).contains("No space left on device");
        int before = refused.get();
        for (int i = 0; i < 5; i++) {
            assertThat(count(again, "倉庫")).isEqualTo(1);
        }
        assertThat(folder.resolve("index-aside")).doesNotExist();
        assertThat(refused.get()).isEqualTo(before);

        full = false;
        hiroba.clock().advance(Duration.ofMinutes(1));
        await(() -> count(again, "冷蔵庫") == 1);
        assertThat(count(again, "倉庫")).isEqualTo(1);
    }

    private Searching start() {
        indexer = new Indexer(
                context.journal(), context.clock(), () -> context.contributed(SearchSource.class), new IndexShelf(folder, language, Disk::new));
        context.executor().execute(indexer);
        return new Searching(context, indexer, language);
    }

    private boolean isOpen() {
        try {
            return indexer.index().isOpen();
        } catch (HirobaException notNow) {
            return false;
        }
    }

    private long count(Searching searching, String words) {
        try {
            return searching.search(hanako, SearchRequest.of(words, 5)).counts().total();
        } catch (HirobaException notNow) {
            return -1;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
