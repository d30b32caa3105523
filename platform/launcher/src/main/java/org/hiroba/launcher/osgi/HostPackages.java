package org.hiroba.launcher.osgi;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * What plugins see of the host's class path: the packages of a few families of jars, with the versions that the jars'
 * manifests state, so that a plugin made for another version fails to resolve instead of failing at some later call.
 */
final class HostPackages {
    /** Jars are chosen by name, because opening all 150 of the class path would cost the start a quarter of a second. */
    private static final List<String> JARS = List.of(
            "hiroba-api",
            "hiroba-ui-api",
            "flow-",
            "vaadin-",
            "jakarta.servlet-api",
            "jakarta.ws.rs-api",
            "jackson-",
            "slf4j-api");

    /** In a build that has not packed its jars yet, modules are folders. */
    private static final Set<String> FOLDERS = Set.of("org.hiroba.api", "org.hiroba.ui.api");

    private static final List<String> PACKAGES = List.of(
            "org.hiroba.api.",
            "org.hiroba.ui.api",
            "com.vaadin.flow.",
            "jakarta.servlet",
            "jakarta.ws.rs",
            "tools.jackson.",
            "com.fasterxml.jackson.annotation",
            "org.slf4j");

    private HostPackages() {}

    /** For the framework's property {@code org.osgi.framework.system.packages.extra}. */
    static String onClassPath(String classPath) {
        SortedMap<String, String> packages = new TreeMap<>();
        Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .map(HostPackages::exports)
                .forEach(packages::putAll);
        packages.putAll(OsgiPackages.VERSIONS);
        return packages.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    private static SortedMap<String, String> exports(Path entry) {
        SortedMap<String, String> exports = manifest(entry)
                .map(manifest -> manifest.getMainAttributes().getValue("Export-Package"))
                .map(ExportedPackages::parse)
                .orElseGet(TreeMap::new);
        exports.keySet().removeIf(name -> !isForPlugins(name));
        return exports;
    }

    private static boolean isForPlugins(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith)
                && !Arrays.asList(name.split("\\.")).contains("internal");
    }

    private static Optional<Manifest> manifest(Path entry) {
        try {
            return Files.isDirectory(entry) ? ofFolder(entry) : ofJar(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the manifest of " + entry, e);
        }
    }

    private static Optional<Manifest> ofJar(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        if (JARS.stream().noneMatch(name::startsWith) || !Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return Optional.ofNullable(file.getManifest());
        }
    }

    private static Optional<Manifest> ofFolder(Path folder) throws IOException {
        Path file = folder.resolve(JarFile.MANIFEST_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            Manifest manifest = new Manifest(in);
            String bundle = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return Optional.of(manifest).filter(m -> bundle != null && FOLDERS.contains(bundle));
        }
    }
}
