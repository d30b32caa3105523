package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hiroba.testkit.BuiltPluginRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships, not what the sources say: imports, exports and contents of every plugin's jar. */
class BuiltPluginsE2E {
    static List<Path> jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("hiroba.appliance"), "plugins"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aPluginSeesTheApiAndShowsNothingElse(Path jar) {
        assertThat(BuiltPluginRules.faults(jar, symbolicName(jar))).isEmpty();
    }

    @Test
    void thePluginsOfTheProductAreThere() throws IOException {
        assertThat(jars().stream().map(BuiltPluginsE2E::symbolicName))
                .contains(
                        "org.hiroba.groups",
                        "org.hiroba.chat",
                        "org.hiroba.people",
                        "org.hiroba.tasks",
                        "org.hiroba.search",
                        "org.hiroba.slack",
                        "org.hiroba.demo");
    }

    private static String symbolicName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
