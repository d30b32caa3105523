package org.hiroba.bench.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void threadsOfThreeStandBeforeLooseMessages() throws IOException {
        Path file = new History().channel("all", 2, 500).write(folder.resolve("history.zip"));

        List<JsonNode> messages = messages(file, "all/");
        assertThat(messages).hasSize(506);
        assertThat(messages.subList(0, 6))
                .extracting(message -> message.path("thread_ts").asString())
                .containsExactly(ts(messages, 0), ts(messages, 0), ts(messages, 0), ts(messages, 3), ts(messages, 3), ts(messages, 3));
        assertThat(messages.subList(6, 506)).allMatch(message -> message.path("thread_ts").isMissingNode());
        assertThat(messages).extracting(message -> message.path("ts").asString()).isSorted().doesNotHaveDuplicates();
    }

    private static String ts(List<JsonNode> messages, int number) {
        return messages.get(number).path("ts").asString();
    }

    private static List<JsonNode> messages(Path file, String channel) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry day : zip.stream().filter(entry -> entry.getName().startsWith(channel)).toList()) {
                try (InputStream in = zip.getInputStream(day)) {
                    JsonMapper.shared().readTree(in).forEach(all::add);
                }
            }
        }
        return all;
    }
}
