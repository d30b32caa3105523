package org.hiroba.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The migration scripts of one plugin: {@code V001__words.sql}, {@code V002__…}, for both engines, or as
 * {@code V001__words.derby.sql} and {@code V001__words.postgresql.sql} where they cannot agree. A script is never changed once
 * it was released. The scripts may come from anywhere, e.g. {@code bundle.findEntries("db/notes", "*.sql", false)}.
 *
 * <p>Implemented by whoever loads plugins. Called on the thread that migrates.
 */
@FunctionalInterface
public interface MigrationSource {
    /** All scripts, in any order. */
    List<Script> scripts();

    /**
     * @param name the file's name without folders
     * @param text statements that end with semicolons
     */
    record Script(String name, String text) {}

    /** Scripts at these addresses; others than {@code .sql} are left out. */
    static MigrationSource of(Collection<URL> addresses) {
        return () -> {
            var scripts = new ArrayList<Script>();
            for (URL address : addresses) {
                String path = address.getPath();
                if (path.endsWith(".sql")) {
                    scripts.add(new Script(path.substring(path.lastIndexOf('/') + 1), read(address)));
                }
            }
            return scripts;
        };
    }

    /**
     * The scripts with these names in a folder of the class path, for modules on the host's class path.
     *
     * @param folder e.g. {@code db/hiroba}
     */
    static MigrationSource of(ClassLoader loader, String folder, String... names) {
        return () -> {
            var scripts = new ArrayList<Script>();
            for (String name : names) {
                URL address = loader.getResource(folder + "/" + name);
                if (address == null) {
                    throw new IllegalStateException("No migration script " + folder + "/" + name);
                }
                scripts.add(new Script(name, read(address)));
            }
            return scripts;
        };
    }

    private static String read(URL address) {
        try (var in = address.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + address, e);
        }
    }
}
