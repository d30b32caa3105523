package org.hiroba.slack.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedFileTest {
    @TempDir
    Path folder;

    @Test
    void aPageThatIsClosedLeavesTheFileToTheImportThatReadsIt() throws Exception {
        Path path = Files.writeString(folder.resolve("export.zip"), "x");
        UploadedFile page = new UploadedFile(path);
        UploadedFile running = page.keep();

        page.letGo();
        assertThat(path).exists();

        running.letGo();
        assertThat(path).doesNotExist();
    }
}
