package org.hiroba.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a Derby database. A kill while Derby creates one leaves a folder that neither opens nor can be created
 * (XBM0A); so it is created under a temporary name beside, marked as whole, and renamed.
 */
final class DerbyFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyFolder.class);
    private static final String MARKER = "hiroba-database";
    private static final String DERBY_LOCK = "db.lck";

    private final Path folder;

    DerbyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    /** Makes sure that a whole database is there. @param creator makes a database at the path and closes it again */
    void prepare(Consumer<Path> creator) {
        try {
            removeUnfinished();
            if (!Files.exists(folder)) {
                create(creator);
            }
            if (!Files.exists(folder.resolve(MARKER))) {
                throw new HirobaException(ErrorCode.UNAVAILABLE, "error.database-not-whole", folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + folder, e);
        }
    }

    /** Whether the database was not shut down in order: Derby's own lock is still there. */
    boolean wasLeftOpen() {
        return Files.exists(folder.resolve(DERBY_LOCK));
    }

    private void create(Consumer<Path> creator) throws IOException {
        Path unfinished = folder.resolveSibling(prefix() + UUID.randomUUID());
        creator.accept(unfinished);
        Files.writeString(unfinished.resolve(MARKER), "1\n");
        sync(unfinished.resolve(MARKER));
        sync(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        sync(folder.getParent());
    }

    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (var siblings = Files.list(folder.getParent())) {
            unfinished = siblings.filter(path -> path.getFileName().toString().startsWith(prefix())).toList();
        }
        for (Path path : unfinished) {
            LOG.info("Removing {}, a database that was never finished", path);
            try (var tree = Files.walk(path)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String prefix() {
        return folder.getFileName() + ".tmp-";
    }

    private static void sync(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("Folders cannot be synced here: {}", e.toString());
        }
    }
}
