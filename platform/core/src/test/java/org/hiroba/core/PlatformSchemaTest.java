package org.hiroba.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformSchemaTest {
    @Test
    void everyScriptOfTheFolderIsRun() throws Exception {
        Path folder = Path.of(PlatformSchema.class
                .getResource("/" + PlatformSchema.FOLDER + "/V001__people.sql")
                .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(PlatformSchema.SCRIPTS);
        }
    }
}
