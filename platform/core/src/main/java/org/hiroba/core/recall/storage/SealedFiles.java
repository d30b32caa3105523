package org.hiroba.core.recall.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiroba.core.blob.storage.DurableFiles;

/** Encrypted pictures and files, named by their id: whole and on disk, or not there. */
public final class SealedFiles {
    private static final Pattern NAME = Pattern.compile("\\d{1,18}");

    private final Path folder;
    private final Path unfinished;

    /** @param folder made when first needed */
    public SealedFiles(Path folder) {
        this.folder = folder;
        unfinished = folder.resolve("unfinished");
    }

    /** Fills a file with what it is given. */
    @FunctionalInterface
    public interface Filling {
        void write(OutputStream out) throws IOException;
    }

    public void write(long id, Filling filling) {
        try {
            Files.createDirectories(unfinished);
            Path part = Files.createTempFile(unfinished, "seal-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    filling.write(out);
                }
                DurableFiles.name(part, file(id));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isThere(long id) {
        return Files.isRegularFile(file(id));
    }

    public InputStream read(long id) throws IOException {
        return Files.newInputStream(file(id));
    }

    public void delete(long id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every file that is there. */
    public List<Long> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a crash left half written before the instant. */
    public void deleteUnfinished(Instant before) {
        try {
            if (Files.isDirectory(unfinished)) {
                DurableFiles.deleteOlder(unfinished, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long id) {
        return folder.resolve(Long.toString(id));
    }
}
