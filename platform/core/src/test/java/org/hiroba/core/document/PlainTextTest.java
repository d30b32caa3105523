package org.hiroba.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as people's programs write them. */
class PlainTextTest {
    private static final String TEXT = "日付,品名,売上\n11月1日,①焼き菓子（小）,12,000円\nABC～ソ表\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "x-windows-iso2022jp", "UTF-16"})
    void aTextIsReadWhateverItWasWrittenWith(String charset) throws IOException {
        String text = charset.equals("EUC-JP") ? "日付,品名\n焼き菓子\n" : TEXT;

        assertThat(read(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Test
    void aMarkAtTheBeginningIsNotShown() throws IOException {
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void aLongTextIsCutEvenWithinACharacter(String charset) throws IOException {
        DocumentText preview = read(("a" + "売上表".repeat(30_000)).getBytes(Charset.forName(charset)));

        assertThat(preview.cut()).isTrue();
        assertThat(preview.text()).startsWith("a売上表売上表").hasSizeBetween(20_000, 40_000);
    }

    @Test
    void whatIsNoTextHasNoPreview() throws IOException {
        Path file = folder.resolve("x");
        Files.write(file, new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});

        assertThat(PlainText.read(file, 100).outcome()).isEqualTo(DocumentOutcome.BROKEN);
    }

    private DocumentText read(byte[] bytes) throws IOException {
        Path file = folder.resolve("x");
        Files.write(file, bytes);
        return PlainText.read(file, 40_000);
    }
}
