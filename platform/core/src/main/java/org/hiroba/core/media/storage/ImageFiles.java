package org.hiroba.core.media.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hiroba.core.blob.storage.DurableFiles;
import org.hiroba.core.media.picture.Picture;
import org.hiroba.core.media.picture.PictureFormat;

/**
 * Files named by the SHA-256 of the image, 256 folders, the thumbnail beside it. A file appears under its name only when
 * it is whole and on disk.
 */
public final class ImageFiles {
    private final Path folder;
    private final Path unfinished;

    /** @param folder made if missing */
    public ImageFiles(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file of its own for bytes on their way in; whoever asked for it deletes it. */
    public Path temporary() throws IOException {
        return Files.createTempFile(unfinished, "upload-", ".tmp");
    }

    /** @return the hash that names the files from now on */
    public String hash(Picture picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does nothing for files that are there already. */
    public void store(String hash, Picture picture) throws IOException {
        Path file = file(hash, picture.format());
        Files.createDirectories(file.getParent());
        write(thumbnail(hash, picture.thumbnailFormat()), picture.thumbnail());
        write(file, picture.bytes());
    }

    public Path file(String hash, PictureFormat format) {
        return place(hash).resolve(hash + "." + format.extension());
    }

    public Path thumbnail(String hash, PictureFormat format) {
        return place(hash).resolve(hash + ".thumbnail." + format.extension());
    }

    /** Deletes whatever is kept under the hash. */
    public void delete(String hash) throws IOException {
        if (!Files.isDirectory(place(hash))) {
            return;
        }
        try (Stream<Path> files = Files.list(place(hash))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(hash)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Names of a sixteenth of all that is kept: those that begin with the digit.
     *
     * @param before files younger than this are left out
     */
    public Set<String> hashes(int digit, Instant before) throws IOException {
        Set<String> hashes = new TreeSet<>();
        for (int second = 0; second < 16; second++) {
            Path place = folder.resolve(Integer.toHexString(digit) + Integer.toHexString(second));
            if (Files.isDirectory(place)) {
                addHashes(place, before, hashes);
            }
        }
        return hashes;
    }

    private static void addHashes(Path place, Instant before, Set<String> hashes) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    hashes.add(file.getFileName().toString().replaceFirst("\\..*", ""));
                }
            }
        }
    }

    /** Deletes what a crash left behind before the instant. */
    public void deleteUnfinished(Instant before) throws IOException {
        DurableFiles.deleteOlder(unfinished, before);
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }

    private void write(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path temporary = temporary();
        try {
            Files.write(temporary, bytes);
            DurableFiles.name(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
