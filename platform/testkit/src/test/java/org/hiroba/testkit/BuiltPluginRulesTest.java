package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltPluginRulesTest {
    private static final String IMPORTS = "org.hiroba.api.plugin;version=\"[0.1,1)\",com.vaadin.flow.component;"
            + "version=\"[25.2,26)\";x=\"a,b\",org.slf4j,org.hiroba.groups.api,jakarta.ws.rs.core";

    @TempDir
    Path folder;

    @Test
    void aSoundPluginHasNoFaultsAsAJarAndAsAFolder() throws IOException {
        Map<String, String> headers = Map.of("Bundle-SymbolicName", "org.hiroba.notes", "Import-Package", IMPORTS);
        Path jar = jar(headers, "org/hiroba/notes/Notes.class", "i18n/notes.properties");
        Path classes = Files.createDirectories(folder.resolve("classes/META-INF"));
        try (OutputStream out = Files.newOutputStream(classes.resolve("MANIFEST.MF"))) {
            manifest(headers).write(out);
        }

        assertThat(BuiltPluginRules.faults(jar, "org.hiroba.notes")).isEmpty();
        assertThat(BuiltPluginRules.faults(classes.getParent(), "org.hiroba.notes")).isEmpty();
    }

    @Test
    void anApiExportsItselfWithAVersionAndNothingElse() throws IOException {
        assertThat(faultsOfApi("org.hiroba.notes.api;version=\"0.1.0\";uses:=\"org.hiroba.api.plugin,x\"")).isEmpty();
        assertThat(faultsOfApi("org.hiroba.notes.api")).containsExactly("Exports org.hiroba.notes.api without a version");
        assertThat(faultsOfApi("org.hiroba.notes.api;version=\"1\",org.hiroba.notes;version=\"1\""))
                .containsExactly("Exports org.hiroba.notes");
        assertThat(faultsOfApi("")).containsExactly("Exports nothing, though it is an API");
    }

    @Test
    void everyFaultIsNamed() throws IOException {
        Path jar = jar(
                Map.of(
                        "Bundle-SymbolicName", "org.hiroba.other;singleton:=true",
                        "Export-Package", "org.hiroba.notes.domain",
                        "Import-Package", "org.hiroba.core,org.eclipse.jetty.server,org.hiroba.groups.domain",
                        "DynamicImport-Package", "*"),
                "org/hiroba/core/Platform.class",
                "org/hiroba/elsewhere/X.class",
                "lib/jsoup.jar");

        assertThat(BuiltPluginRules.faults(jar, "org.hiroba.notes"))
                .containsExactlyInAnyOrder(
                        "Symbolic name is org.hiroba.other, not org.hiroba.notes",
                        "Exports org.hiroba.notes.domain",
                        "Imports org.hiroba.core",
                        "Imports org.eclipse.jetty.server",
                        "Imports org.hiroba.groups.domain",
                        "Imports dynamically or requires a bundle",
                        "Contains org/hiroba/core/Platform.class",
                        "Contains org/hiroba/elsewhere/X.class outside of org.hiroba.notes",
                        "Contains another jar");
    }

    private List<String> faultsOfApi(String exports) throws IOException {
        Path jar = jar(Map.of("Bundle-SymbolicName", "org.hiroba.notes.api", "Export-Package", exports));
        return BuiltPluginRules.faults(jar, "org.hiroba.notes.api");
    }

    private Path jar(Map<String, String> headers, String... entries) throws IOException {
        Path jar = folder.resolve("plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(headers))) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static Manifest manifest(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }
}
