package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiroba.core.Platform;
import org.junit.jupiter.api.Test;

class PlatformTextsTest {
    @Test
    void thePlatformSpeaksBothLanguages() throws Exception {
        Path core = Path.of(Platform.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(core)) {
            assertThat(TextRules.faults(core, "hiroba")).isEmpty();
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(core)) {
                assertThat(TextRules.faults(jar.getPath("/"), "hiroba")).isEmpty();
            }
        }
    }
}
