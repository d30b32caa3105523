package org.hiroba.core.blob.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How files get their names so that a power cut leaves each either whole or absent. */
public final class DurableFiles {
    private DurableFiles() {}

    /** Writes the finished file through to the disk and gives it its name, in place of whatever had it. */
    public static void name(Path temporary, Path target) throws IOException {
        force(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target.getParent());
    }

    /** Writes the file through to the disk; soon done where nothing was written since the last time. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes the files of the folder that were last written before the instant. */
    public static void deleteOlder(Path folder, Instant before) throws IOException {
        for (Path file : list(folder)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Where the system lets a folder be opened (not on Windows), so that the name survives a power cut too. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is on disk; its name will be in a moment.
        }
    }
}
