package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hiroba.testkit.TextRules;
import org.junit.jupiter.api.Test;

class TasksTextsTest {
    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(TextRules.faults(Path.of("target/classes"), "tasks")).isEmpty();
    }
}
