package org.hiroba.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.hiroba.core.plugin.PluginFiles;
import org.osgi.framework.Bundle;

/** What a bundle has in its {@code static} folder, under a version that is made of the bytes themselves. */
final class BundleFiles {
    private static final String FOLDER = "static";

    private BundleFiles() {}

    static PluginFiles of(Bundle bundle) {
        CRC32C sum = new CRC32C();
        files(bundle).forEach(file -> add(file, sum));
        return new PluginFiles(
                Long.toString(sum.getValue(), Character.MAX_RADIX),
                path -> Optional.ofNullable(bundle.getEntry(FOLDER + "/" + path)));
    }

    private static List<URL> files(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        return found == null
                ? List.of()
                : Collections.list(found).stream()
                        .filter(file -> !file.getPath().endsWith("/"))
                        .sorted(Comparator.comparing(URL::getPath))
                        .toList();
    }

    private static void add(URL file, CRC32C sum) {
        try (InputStream in = file.openStream()) {
            sum.update(file.getPath().getBytes(StandardCharsets.UTF_8));
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
