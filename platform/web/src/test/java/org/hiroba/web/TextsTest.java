package org.hiroba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(read("web_ja").keySet()).isEqualTo(read("web").keySet());
    }

    @Test
    void everyTextSaysSomething() throws IOException {
        assertThat(read("web_ja").values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/i18n/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
