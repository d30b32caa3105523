package org.hiroba.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiroba.storage.MigrationSource;

/** Finds a plugin's migration scripts where a test has them: in a folder of classes or in a jar. */
final class ClassPathMigrations {
    private ClassPathMigrations() {}

    /** The scripts of {@code db/<id>}; none if there is no such folder. */
    static MigrationSource of(ClassLoader loader, String pluginId) {
        URL folder = loader.getResource("db/" + pluginId);
        return () -> folder == null ? List.of() : read(folder);
    }

    private static List<MigrationSource.Script> read(URL folder) {
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            String inside = uri.toString().substring(uri.toString().indexOf('!') + 1);
            URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return read(files.getPath(inside));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MigrationSource.Script> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(ClassPathMigrations::script)
                    .toList();
        }
    }

    private static MigrationSource.Script script(Path file) {
        try {
            return new MigrationSource.Script(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
