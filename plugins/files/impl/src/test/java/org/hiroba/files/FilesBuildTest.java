package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hiroba.testkit.BuiltPluginRules;
import org.hiroba.testkit.TextRules;
import org.junit.jupiter.api.Test;

class FilesBuildTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void theBundleKeepsToItsBounds() {
        assertThat(BuiltPluginRules.faults(CLASSES, "org.hiroba.files")).isEmpty();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(TextRules.faults(CLASSES, "files")).isEmpty();
    }
}
