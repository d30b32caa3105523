package org.hiroba.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.hiroba.launcher.config.ConfigException;

/** The company's data, taken by this process alone until it is closed. */
final class DataDirectory implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("images", "keys", "plugins", "logs", "run");

    private static final Duration LOOK = Duration.ofMillis(100);

    private final FileChannel lockFile;

    private DataDirectory(FileChannel lockFile) {
        this.lockFile = lockFile;
    }

    /** @throws ConfigException if it cannot be made or another Hiroba runs on it */
    static DataDirectory take(Path path) {
        try {
            makePrivate(path);
            for (String folder : FOLDERS) {
                makePrivate(path.resolve(folder));
            }
            return new DataDirectory(lock(path));
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /** In words for what happens to people; the system's own reason for the rest. */
    private static ConfigException refused(Path path, IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException _ -> new ConfigException("data.file", path);
            case AccessDeniedException denied ->
                new ConfigException("data.denied", path, System.getProperty("user.name"), denied.getFile());
            case FileSystemException other when other.getReason() != null -> new ConfigException("data", path, other.getReason());
            default -> new ConfigException("data", path, failure);
        };
    }

    /** Waits until no Hiroba runs on the directory any more. @return whether that came within the time */
    static boolean awaitFree(Path path, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try (FileChannel lock = lock(path)) {
                return lock.isOpen();
            } catch (ConfigException | IOException stillTaken) {
                Thread.sleep(LOOK);
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("run").resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException takenInThisProcess) {
            channel.close();
            throw new ConfigException("running", path);
        }
        channel.close();
        throw new ConfigException("running", path);
    }

    /** Nobody but the system's user reads a company's data; a folder that exists keeps its rights. */
    private static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
