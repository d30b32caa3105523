package org.hiroba.launcher.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A whole jar in memory, with what its manifest says of itself. Read before it is installed, so that a file that is still
 * being copied, or is changed while it is read, never reaches the framework.
 */
record PluginJar(String symbolicName, Version version, byte[] bytes) {

    /** @throws IOException in words if the file is not a whole jar with a bundle in it */
    static PluginJar read(Path file) throws IOException {
        requireWhole(file);
        byte[] bytes = Files.readAllBytes(file);
        Attributes attributes = manifest(bytes).getMainAttributes();
        String symbolicName = Optional.ofNullable(attributes.getValue(Constants.BUNDLE_SYMBOLICNAME))
                .map(value -> value.split(";")[0].strip())
                .orElseThrow(() -> new IOException("no Bundle-SymbolicName in the manifest"));
        return new PluginJar(symbolicName, version(attributes), bytes);
    }

    private static Version version(Attributes attributes) throws IOException {
        String text = Optional.ofNullable(attributes.getValue(Constants.BUNDLE_VERSION)).orElse("0.0.0");
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("Bundle-Version: " + text, e);
        }
    }

    /** The directory of a zip is its last part: a file that lacks its end does not open. */
    private static void requireWhole(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0) {
                throw new IOException("empty");
            }
        }
    }

    private static Manifest manifest(byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes), false)) {
            if (jar.getManifest() != null) {
                return jar.getManifest();
            }
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().equalsIgnoreCase("META-INF/MANIFEST.MF")) {
                    return new Manifest(jar);
                }
            }
            throw new IOException("no manifest");
        }
    }
}
