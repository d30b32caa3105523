package org.hiroba.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.error.HirobaException;
import org.hiroba.slack.export.SlackChannel;
import org.hiroba.slack.export.SlackExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kilobytes of ZIP that would fill the memory. */
class LargeExportTest {
    private static final String MESSAGE = "{'type':'message','user':'U1','text':'%s','ts':'1704844800.000100'}]";
    private static final String SPACES = " ".repeat(64 * 1024);
    private static final String BRACKETS = "[],".repeat(10_000);

    @TempDir
    Path folder;

    @Test
    void aDayFarLargerThanAnythingRealIsPassedOverAndTheOthersAreRead() throws Exception {
        Path file = new ExportFile()
                .with("users.json", "[]")
                .with("channels.json", "[{'id':'C1','name':'general','members':[]}]")
                .filled("general/2024-01-08.json", "[", SPACES, 49 * 16, MESSAGE.formatted("long"))
                .filled("general/2024-01-09.json", "[", BRACKETS, 300, MESSAGE.formatted("many"))
                .filled("general/2024-01-10.json", "[", SPACES, 16, MESSAGE.formatted("usual"))
                .writeTo(folder);
        List<String> texts = new ArrayList<>();
        List<String> places = new ArrayList<>();

        try (SlackExport export = new SlackExport(file)) {
            SlackChannel channel = export.channels().getFirst();
            export.eachPlace(channel, place -> places.add(place.ts()));
            assertThat(export.unreadableFiles()).isEqualTo(2);
            export.eachMessage(channel, message -> texts.add(message.text()));
            assertThat(export.unreadableFiles()).isEqualTo(2);
        }

        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThat(places).hasSize(1);
        assertThat(texts).containsExactly("usual");
    }

    @Test
    void aListOfPeopleFarLargerThanAnythingRealIsRefusedInWords() {
        Path file = new ExportFile().filled("users.json", "[", SPACES, 49 * 16, "]").writeTo(folder);

        try (SlackExport export = new SlackExport(file)) {
            assertThatThrownBy(export::users)
                    .isInstanceOfSatisfying(HirobaException.class, refused -> assertThat(refused.messageKey())
                            .isEqualTo("slack.error.file-too-large"));
        }
    }
}
