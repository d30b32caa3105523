package org.hiroba.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.search.SearchItem;
import org.hiroba.search.language.SearchLanguage;

/**
 * An open index: documents in and out, a view of it as it is now.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@code IOException} where files cannot be read or written;
 * {@code AlreadyClosedException} when it is closed, also by its own failure.
 */
public final class SearchIndex implements AutoCloseable {
    private static final double BUFFER_MIB = 32;
    private static final double LARGEST_SEGMENT_MIB = 1024;
    /** A view is not made anew more often than this: each makes a small segment. */
    private static final Duration BETWEEN_VIEWS = Duration.ofMillis(20);

    private final SearchLanguage language;
    private final Directory directory;
    private final IndexWriter writer;
    private final ReaderManager readers;
    private final IndexState state;

    /** Recalled a moment ago: a copy of them that is on its way into the index is too late. */
    private final Set<ContentRef> recalled = ConcurrentHashMap.newKeySet();

    private final ReadWriteLock recalls = new ReentrantReadWriteLock();
    private final Lock viewing = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile long seenChanges;
    private long viewedNanos = System.nanoTime() - BETWEEN_VIEWS.toNanos();

    private SearchIndex(SearchLanguage language, Directory directory, IndexWriter writer, IndexState state)
            throws IOException {
        this.language = language;
        this.directory = directory;
        this.writer = writer;
        this.state = state;
        this.readers = new ReaderManager(writer);
    }

    /**
     * Opens what is there, or begins a new one where nothing is.
     *
     * @throws IOException if it is damaged
     * @throws RuntimeException if it is that of another version
     */
    static SearchIndex open(Directory directory, SearchLanguage language) throws IOException {
        IndexWriter writer = null;
        try {
            boolean there = DirectoryReader.indexExists(directory);
            writer = new IndexWriter(directory, config(language));
            IndexState state = there ? IndexState.parse(data(writer)) : new IndexState();
            return new SearchIndex(language, directory, writer, state);
        } catch (IOException | RuntimeException | Error e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config(SearchLanguage language) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(LARGEST_SEGMENT_MIB);
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(language.analyzer())
                .setSimilarity(language.similarity())
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergePolicy(merging)
                .setIndexSort(Fields.NEWEST)
                .setLeafSorter(Comparator.comparingLong(Fields::newest).reversed())
                .setCommitOnClose(false);
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new java.util.HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    IndexState state() {
        return state;
    }

    /** Takes the item in, in place of what was there of it; found by the next {@link #view}. */
    void put(SearchItem item) throws IOException {
        if (write(item, false)) {
            changes.incrementAndGet();
        }
    }

    /** What was put lazily is found from now on. */
    void show() {
        changes.incrementAndGet();
    }

    /** As {@link #put} for one of very many: found when {@link #show} is called. */
    void putLazily(SearchItem item, boolean surelyNew) throws IOException {
        write(item, surelyNew);
    }

    private boolean write(SearchItem item, boolean surelyNew) throws IOException {
        var document = Fields.document(item, language);
        recalls.readLock().lock();
        try {
            if (recalled.contains(item.ref())) {
                return false;
            }
            if (surelyNew) {
                writer.addDocument(document);
            } else {
                writer.updateDocument(Fields.term(item.ref()), document);
            }
            return true;
        } finally {
            recalls.readLock().unlock();
        }
    }

    void remove(ContentRef ref) throws IOException {
        state.setUnpurged(true);
        writer.deleteDocuments(Fields.term(ref));
        changes.incrementAndGet();
        recalled.remove(ref);
    }

    /** Takes it out at once, before the journal tells of it. */
    public void recall(ContentRef ref) throws IOException {
        recalls.writeLock().lock();
        try {
            recalled.add(ref);
            state.setUnpurged(true);
            writer.deleteDocuments(Fields.term(ref));
            changes.incrementAndGet();
        } finally {
            recalls.writeLock().unlock();
        }
    }

    /** What is in the index now; to be closed after use. */
    public View view() throws IOException {
        refresh();
        return new View(readers, readers.acquire());
    }

    /** A state of the index that stays as it is. */
    public record View(ReaderManager readers, DirectoryReader reader) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            readers.release(reader);
        }
    }

    private void refresh() throws IOException {
        if (changes.get() == seenChanges) {
            return;
        }
        viewing.lock();
        try {
            long now = changes.get();
            if (now == seenChanges) {
                return;
            }
            long early = viewedNanos + BETWEEN_VIEWS.toNanos() - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
                now = changes.get();
            }
            readers.maybeRefreshBlocking();
            viewedNanos = System.nanoTime();
            seenChanges = now;
        } finally {
            viewing.unlock();
        }
    }

    /** Writes documents and state to disk together. */
    void commit() throws IOException {
        writer.setLiveCommitData(state.toData().entrySet());
        writer.commit();
        readers.maybeRefresh();
    }

    /** Begins to write anew what holds something that was removed; merging goes on beside everything else. */
    void beginPurge() throws IOException {
        state.setUnpurged(false);
        writer.forceMergeDeletes(false);
    }

    boolean isMerging() {
        return writer.hasPendingMerges();
    }

    /** Lets go of the files that were written anew. */
    void endPurge() throws IOException {
        commit();
        readers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    /**
     * Reads all files through.
     *
     * @throws IOException if one is not as it was written
     */
    void check() throws IOException {
        try (View view = view()) {
            for (LeafReaderContext leaf : view.reader().leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    /** On disk, in bytes. */
    long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Without a commit: what is not committed comes again from the journal. */
    @Override
    public void close() throws IOException {
        try (directory) {
            readers.close();
            writer.rollback();
        }
    }
}
