package org.hiroba.files.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words and pictures of documents, in a folder for each: {@code text}, {@code thumbnail.jpg}, {@code 1.jpg} …; all of it can be made
 * again from the document. Threads: safe for concurrent calls.
 */
final class ReadingShelf {
    static final String TEXT = "text";
    static final String THUMBNAIL = "thumbnail.jpg";
    private static final int GROUP = 2;

    private final Path root;

    ReadingShelf(Path root) {
        this.root = root;
    }

    static String page(int number) {
        return number + ".jpg";
    }

    /** Empty if it is not there. */
    Optional<String> text(String hash) {
        try {
            return Optional.of(Files.readString(folder(hash).resolve(TEXT)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(String hash, String name) {
        return Optional.of(folder(hash).resolve(name)).filter(Files::isRegularFile);
    }

    void put(String hash, String text) {
        put(hash, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Written through, and there as a whole or not at all. */
    Path put(String hash, String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(folder(hash));
            Path draft = Files.createTempFile(folder, "draft", "");
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(bytes));
                out.force(true);
            }
            return Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String hash) {
        try {
            Path folder = folder(hash);
            if (Files.isDirectory(folder)) {
                deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Of which documents something is here, in groups of some. */
    List<List<String>> hashes() {
        List<List<String>> groups = new ArrayList<>();
        for (Path group : list(root)) {
            groups.add(list(group).stream().map(each -> each.getFileName().toString()).toList());
        }
        return groups;
    }

    /** Lets pictures of pages go that were made before; the small one stays. */
    void deletePages(String hash, Instant before) {
        for (Path file : list(folder(hash))) {
            String name = file.getFileName().toString();
            if (!name.equals(TEXT) && !name.equals(THUMBNAIL) && isOlder(file, before)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String hash) {
        return root.resolve(hash.substring(0, GROUP)).resolve(hash);
    }
}
