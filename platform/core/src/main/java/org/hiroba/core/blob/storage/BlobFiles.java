package org.hiroba.core.blob.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files named by their hash in 256 folders, and a folder for those on their way in. */
public final class BlobFiles {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");

    private final Path folder;
    private final Path unfinished;

    /** @param folder made if missing */
    public BlobFiles(Path folder) {
        this.folder = folder;
        unfinished = folder.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path temporary() throws IOException {
        return Files.createTempFile(unfinished, "upload-", ".tmp");
    }

    /** @throws IllegalArgumentException for what is no hash: no path ever comes from elsewhere */
    public Path file(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("Not a hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Gives the bytes their name; if they are here already they count as new. */
    public void store(Path temporary, String hash, Instant now) throws IOException {
        Path file = file(hash);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
            return;
        }
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(temporary, FileTime.from(now));
        DurableFiles.name(temporary, file);
    }

    public void delete(String hash) throws IOException {
        Files.deleteIfExists(file(hash));
    }

    /** The folders, each with some of the files. */
    public List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> FOLDER.matcher(each.getFileName().toString()).matches()).toList();
        }
    }

    /** Hashes of the folder's files that were last stored before the instant. */
    public List<String> olderIn(Path part, Instant before) throws IOException {
        try (Stream<Path> all = Files.list(part)) {
            return all.filter(file -> HASH.matcher(file.getFileName().toString()).matches())
                    .filter(file -> storedBefore(file, before))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    public void deleteUnfinished(Instant before) throws IOException {
        DurableFiles.deleteOlder(unfinished, before);
    }

    public long freeBytes() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static boolean storedBefore(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }
}
