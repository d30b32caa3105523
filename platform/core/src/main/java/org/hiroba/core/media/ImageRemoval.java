package org.hiroba.core.media;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.hiroba.api.event.Transactions;
import org.hiroba.core.media.picture.Picture;
import org.hiroba.core.media.storage.ImageFiles;
import org.hiroba.core.media.storage.ImageRow;
import org.hiroba.core.media.storage.SqlImages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files away when the last image that shares them is gone, never while an equal upload is coming in. The rows
 * go in a transaction that also notes the hash; the files follow in the background, if need be after a restart. No commit
 * waits for the disk here: until a transaction has ended, nobody reads the journal past it.
 */
final class ImageRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(ImageRemoval.class);

    /** An upload that has not reported back by then was rolled back. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private final SqlImages table;
    private final ImageFiles files;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Executor background;
    private final Map<String, Instant> comingIn = new ConcurrentHashMap<>();

    ImageRemoval(
            SqlImages table, ImageFiles files, Transactions transactions, Executor background, InstantSource clock) {
        this.table = table;
        this.files = files;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    /** Stores the files; until {@link #arrived} they stay although no row names them. */
    synchronized void storeForUpload(String hash, Picture picture) throws IOException {
        comingIn.put(hash, clock.instant());
        files.store(hash, picture);
    }

    void arrived(String hash) {
        comingIn.remove(hash);
    }

    /** Within a transaction: the rows now, the files after the commit. */
    void remove(Collection<ImageRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(table::remove);
        List<String> hashes = rows.stream().map(ImageRow::hash).distinct().toList();
        transactions.afterCommit(() -> background.execute(() -> deleteFiles(hashes)));
    }

    /** Deletes the files that earlier removals have left. */
    void finish() {
        deleteFiles(table.doomed());
    }

    /** Deletes these files unless an image or a sealed copy has them. */
    void deleteUnused(Collection<String> hashes) {
        deleteFiles(hashes);
    }

    /** Deletes those files that no image has: a crash came between the file and its row. */
    void deleteOrphans(Collection<String> hashes) {
        Set<String> used = table.used(hashes);
        deleteFiles(hashes.stream().filter(hash -> !used.contains(hash)).toList());
    }

    private void deleteFiles(Collection<String> hashes) {
        for (String hash : hashes) {
            try {
                deleteIfUnused(hash);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Files of image {} could not be deleted; it will be tried again", hash, e);
            }
        }
    }

    private synchronized void deleteIfUnused(String hash) throws IOException {
        Instant since = comingIn.get(hash);
        if (since != null && since.plus(LONGEST_UPLOAD).isAfter(clock.instant())) {
            return;
        }
        comingIn.remove(hash);
        if (!table.isUsed(hash)) {
            files.delete(hash);
        }
        transactions.run(() -> table.forgetDoomed(hash));
    }
}
