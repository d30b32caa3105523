package org.hiroba.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/**
 * Keeps a second process, and a second opener in this one, away from a database folder. Derby's own lock does not see the
 * second opener in the same process, whose journal would give the same numbers again.
 */
final class FolderLock implements AutoCloseable {
    /**
     * The files locked by this process. POSIX drops a process's lock on a file as soon as it closes any channel to it, so
     * a file that is locked here must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        if (!HELD.add(file)) {
            throw inUse(folder);
        }
        try {
            return new FolderLock(file, lock(folder, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e instanceof RuntimeException known
                    ? known
                    : new UncheckedIOException("Cannot lock " + file, (IOException) e);
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder);
        }
        return channel;
    }

    private static HirobaException inUse(Path folder) {
        return new HirobaException(ErrorCode.UNAVAILABLE, "error.database-in-use", folder.toString());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
