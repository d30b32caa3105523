package org.hiroba.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks a plugin as it is built, which no rule on sources does: what the bundle exports, what it imports, what lies in it.
 * Takes a jar, or the folder of classes with the manifest that bnd has written into it:
 *
 * <pre>{@code
 * assertThat(BuiltPluginRules.faults(Path.of("target/classes"), "org.hiroba.notes")).isEmpty();
 * }</pre>
 */
public final class BuiltPluginRules {
    private static final List<Pattern> IMPORTABLE = Stream.of(
                    "java\\..+",
                    "javax\\.imageio.*",
                    "org\\.hiroba\\.api\\..+",
                    "org\\.hiroba\\.ui\\.api(\\..+)?",
                    "org\\.hiroba\\.[a-z]+\\.api",
                    "com\\.vaadin\\.flow\\..+",
                    "jakarta\\.servlet(\\..+)?",
                    "jakarta\\.ws\\.rs(\\..+)?",
                    "org\\.slf4j(\\..+)?",
                    "tools\\.jackson\\..+",
                    "com\\.fasterxml\\.jackson\\.annotation",
                    "org\\.osgi\\.(framework|service\\.component).*")
            .map(Pattern::compile)
            .toList();

    private static final List<String> PLATFORM_CLASSES = List.of(
            "org/hiroba/core/",
            "org/hiroba/storage/",
            "org/hiroba/web/",
            "org/hiroba/launcher/",
            "org/hiroba/testkit/",
            "org/hiroba/api/",
            "org/hiroba/ui/",
            "com/vaadin/",
            "org/eclipse/jetty/",
            "org/apache/derby/",
            "jakarta/",
            "org/slf4j/");

    private BuiltPluginRules() {}

    /**
     * What is wrong with the bundle, in words; empty if nothing is.
     *
     * @param rootPackage of the module; also its symbolic name. One that ends in {@code .api} exports itself and nothing else
     */
    public static List<String> faults(Path jarOrFolder, String rootPackage) {
        try {
            Attributes manifest = manifest(jarOrFolder).getMainAttributes();
            List<String> faults = new ArrayList<>();
            checkName(manifest, rootPackage, faults);
            checkExports(manifest, rootPackage, faults);
            checkImports(manifest, rootPackage, faults);
            checkEntries(entries(jarOrFolder), rootPackage, faults);
            return List.copyOf(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkName(Attributes manifest, String rootPackage, List<String> faults) {
        String name = value(manifest, "Bundle-SymbolicName").replaceAll(";.*", "");
        if (!name.equals(rootPackage)) {
            faults.add("Symbolic name is " + name + ", not " + rootPackage);
        }
    }

    private static void checkExports(Attributes manifest, String rootPackage, List<String> faults) {
        List<ManifestClause> exports = ManifestClause.parse(value(manifest, "Export-Package"));
        boolean api = rootPackage.endsWith(".api");
        for (ManifestClause export : exports) {
            if (!api || !export.name().equals(rootPackage)) {
                faults.add("Exports " + export.name());
            } else if (!export.text().contains("version=")) {
                faults.add("Exports " + export.name() + " without a version");
            }
        }
        if (api && exports.isEmpty()) {
            faults.add("Exports nothing, though it is an API");
        }
    }

    private static void checkImports(Attributes manifest, String rootPackage, List<String> faults) {
        for (ManifestClause wanted : ManifestClause.parse(value(manifest, "Import-Package"))) {
            boolean own = wanted.name().startsWith(rootPackage);
            if (!own && IMPORTABLE.stream().noneMatch(p -> p.matcher(wanted.name()).matches())) {
                faults.add("Imports " + wanted.name());
            }
        }
        if (!value(manifest, "DynamicImport-Package").isEmpty() || !value(manifest, "Require-Bundle").isEmpty()) {
            faults.add("Imports dynamically or requires a bundle");
        }
    }

    private static void checkEntries(List<String> entries, String rootPackage, List<String> faults) {
        for (String platform : PLATFORM_CLASSES) {
            entries.stream()
                    .filter(entry -> entry.startsWith(platform) && entry.endsWith(".class"))
                    .findFirst()
                    .ifPresent(entry -> faults.add("Contains " + entry));
        }
        String root = rootPackage.replace('.', '/') + "/";
        entries.stream()
                .filter(entry -> entry.endsWith(".class") && !entry.startsWith(root))
                .filter(entry -> !entry.startsWith("META-INF/") && PLATFORM_CLASSES.stream().noneMatch(entry::startsWith))
                .filter(entry -> entry.startsWith("org/hiroba/"))
                .findFirst()
                .ifPresent(entry -> faults.add("Contains " + entry + " outside of " + rootPackage));
        if (entries.stream().anyMatch(entry -> entry.endsWith(".jar"))) {
            faults.add("Contains another jar");
        }
    }

    private static String value(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value;
    }

    private static Manifest manifest(Path jarOrFolder) throws IOException {
        if (Files.isDirectory(jarOrFolder)) {
            try (InputStream in = Files.newInputStream(jarOrFolder.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Manifest() : manifest;
        }
    }

    private static List<String> entries(Path jarOrFolder) throws IOException {
        if (Files.isDirectory(jarOrFolder)) {
            try (Stream<Path> files = Files.walk(jarOrFolder)) {
                return files.map(file -> jarOrFolder.relativize(file).toString().replace('\\', '/'))
                        .toList();
            }
        }
        try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        }
    }
}
