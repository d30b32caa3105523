package org.hiroba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.hiroba.core.plugin.PluginFiles;
import org.osgi.framework.Bundle;

/** What a bundle has in its folder {@code static}. */
final class StaticFiles {
    private static final String FOLDER = "static/";

    private StaticFiles() {}

    /** Empty for a bundle without such files. */
    static Optional<PluginFiles> of(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        if (found == null) {
            return Optional.empty();
        }
        String version = bundle.getVersion() + "-" + sum(Collections.list(found));
        return Optional.of(
                new PluginFiles(version, path -> Optional.ofNullable(bundle.getEntry(FOLDER + path))));
    }

    /** Builds of the same version differ in their files, and browsers keep a file for ever. */
    private static String sum(List<URL> files) {
        CRC32C sum = new CRC32C();
        files.stream()
                .filter(file -> !file.getPath().endsWith("/"))
                .sorted(Comparator.comparing(URL::getPath))
                .forEach(file -> add(file, sum));
        return Long.toHexString(sum.getValue());
    }

    private static void add(URL file, CRC32C sum) {
        try (InputStream in = file.openStream()) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
