package org.hiroba.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.Test;

class PortalTextsTest {
    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("ui_ja").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("ui").stringPropertyNames());
    }

    @Test
    void everyTextIsAMessageFormat() {
        new MessageCatalog().register("ui", MessageSource.of(VaadinPortal.class.getClassLoader()));
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = VaadinPortal.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
