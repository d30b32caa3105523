package org.hiroba.launcher.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what changed among the jars of a folder since the last look. A file counts once two looks in a row found it the
 * same, so that one that is being copied is left alone. Looking is used rather than the system's notifications because
 * those do not come from network file systems. Confined to one thread.
 */
final class PluginFolder {
    private final Path folder;
    private final Map<Path, Mark> taken = new HashMap<>();
    private Map<Path, Mark> seen = Map.of();

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /** What came or was replaced, and what went; sorted by name. */
    record Changes(List<Path> present, List<Path> gone) {}

    private record Mark(long size, long modified, String file) {}

    /** The first look takes what is there as it is. */
    Changes first() {
        seen = look();
        return changes(seen);
    }

    Changes next() {
        Map<Path, Mark> now = look();
        Map<Path, Mark> settled = new TreeMap<>(now);
        settled.entrySet().removeIf(entry -> !entry.getValue().equals(seen.get(entry.getKey())));
        Map<Path, Mark> moving = new HashMap<>(now);
        moving.keySet().removeAll(settled.keySet());
        seen = now;
        taken.forEach((path, mark) -> {
            if (moving.containsKey(path)) {
                settled.put(path, mark);
            }
        });
        return changes(settled);
    }

    private Changes changes(Map<Path, Mark> now) {
        List<Path> present = new ArrayList<>();
        List<Path> gone = taken.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .sorted()
                .toList();
        now.forEach((path, mark) -> {
            if (!mark.equals(taken.get(path))) {
                present.add(path);
            }
        });
        gone.forEach(taken::remove);
        taken.putAll(now);
        return new Changes(present, gone);
    }

    private Map<Path, Mark> look() {
        Map<Path, Mark> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                mark(jar, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return found;
    }

    private static void mark(Path jar, Map<Path, Mark> found) throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            if (file.isRegularFile()) {
                found.put(
                        jar,
                        new Mark(
                                file.size(),
                                file.lastModifiedTime().toMillis(),
                                String.valueOf(file.fileKey())));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            found.remove(jar);
        }
    }
}
