package org.hiroba.core.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;
import org.hiroba.core.blob.storage.BlobFiles;
import org.hiroba.core.blob.storage.DurableFiles;
import org.hiroba.core.blob.storage.SqlBlobUses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bytes as files under their hash as long as somebody needs them. What was stored within the last day stays in any
 * case unless its last use ended: the transaction that will say that it is needed may still be under way. Nothing here
 * waits for the disk in the name of a commit: until a transaction has ended, nobody reads the journal past it.
 */
public final class BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(BlobStore.class);
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);
    /** What a transaction about just stored bytes may take. */
    private static final Duration JUST_STORED = Duration.ofMinutes(10);
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int BATCH = 500;

    private final SqlBlobUses uses;
    private final BlobFiles files;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Executor background;
    private final Map<String, Instant> arriving = new ConcurrentHashMap<>();

    /** @param background deletes what is not needed any more; what it loses, the sweep finds */
    public BlobStore(
            SqlBlobUses uses, BlobFiles files, Transactions transactions, Executor background, InstantSource clock) {
        this.uses = uses;
        this.files = files;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    /** The store as one plugin sees it. */
    public Blobs of(String plugin) {
        return new PluginBlobs(plugin, this);
    }

    Blobs.Incoming receive(InputStream bytes, long mostBytes) {
        @Nullable Path target = null;
        try {
            target = files.temporary();
            return new Received(this, target, copy(bytes, target, mostBytes));
        } catch (IOException e) {
            delete(target);
            throw full(e);
        } catch (RuntimeException e) {
            delete(target);
            throw e;
        }
    }

    private static Blob copy(InputStream bytes, Path target, long most) throws IOException {
        MessageDigest digest = sha256();
        long received = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = Sender.read(bytes, buffer); count >= 0; count = Sender.read(bytes, buffer)) {
                received += count;
                if (received > most) {
                    throw new HirobaException(ErrorCode.TOO_LARGE, "blob.error.too-large", most / (1024 * 1024));
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        DurableFiles.force(target);
        return new Blob(HexFormat.of().formatHex(digest.digest()), received);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void keep(Path temporary, Blob blob) {
        try {
            arriving.put(blob.hash(), clock.instant());
            files.store(temporary, blob.hash(), clock.instant());
        } catch (IOException e) {
            throw full(e);
        }
    }

    void use(String plugin, Blob blob, long id) {
        uses.insert(blob, plugin, id);
        transactions.afterCommit(() -> arriving.remove(blob.hash()));
    }

    void release(String plugin, String hash, long id) {
        uses.delete(hash, plugin, id);
        transactions.afterCommit(() -> background.execute(() -> deleteIfUnused(hash)));
    }

    Optional<Path> find(String hash) {
        return Optional.of(files.file(hash)).filter(Files::isRegularFile);
    }

    long freeBytes() {
        try {
            return files.freeBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes what nobody needs, and says which needed files are missing.
     *
     * @return the hashes of needed files that are not there
     */
    public List<String> sweep() {
        Instant before = clock.instant().minus(KEPT_UNUSED);
        try {
            files.deleteUnfinished(before);
            for (Path folder : files.folders()) {
                sweep(files.olderIn(folder, before));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            LOG.error("{} files are missing from the data directory, the first is {}", missing.size(), missing.getFirst());
        }
        return missing;
    }

    private void sweep(List<String> old) throws IOException {
        for (int from = 0; from < old.size(); from += BATCH) {
            List<String> batch = old.subList(from, Math.min(old.size(), from + BATCH));
            Set<String> unused = new HashSet<>(batch);
            unused.removeAll(uses.used(batch));
            for (String hash : unused) {
                deleteIfUnused(hash);
            }
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        List<String> page = uses.listAfter("");
        while (!page.isEmpty()) {
            page.stream().filter(hash -> find(hash).isEmpty()).forEach(missing::add);
            page = uses.listAfter(page.getLast());
        }
        return missing;
    }

    private synchronized void deleteIfUnused(String hash) {
        try {
            if (!isArriving(hash) && !uses.isUsed(hash)) {
                files.delete(hash);
            }
        } catch (IOException e) {
            LOG.warn("File {} could not be deleted; the next sweep will", hash, e);
        }
    }

    /** Somebody else may be storing the same bytes at this moment. */
    private boolean isArriving(String hash) {
        Instant since = arriving.get(hash);
        if (since != null && since.plus(JUST_STORED).isBefore(clock.instant())) {
            arriving.remove(hash);
            return false;
        }
        return since != null;
    }

    private static HirobaException full(IOException e) {
        LOG.warn("A file could not be stored", e);
        return new HirobaException(ErrorCode.UNAVAILABLE, "error.disk-full");
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("Left to the next sweep", e);
        }
    }
}
