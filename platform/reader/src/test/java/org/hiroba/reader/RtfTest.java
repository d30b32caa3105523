package org.hiroba.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rich text as Word, WordPad, TextEdit and LibreOffice write it. */
class RtfTest {
    private static final String FONTS = "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset128 \\'82\\'6c\\'82\\'72;}}";

    @TempDir
    Path folder;

    @Test
    void bytesAreReadByTheCharacterSetOfTheirFont() throws IOException {
        assertThat(read("{\\rtf1\\ansi\\ansicpg1252" + FONTS + "\\f0 Caf\\'e9 \\f1\\'8c\\'6f\\'94\\'ef\\f0  ok\\par next}"))
                .isEqualTo("Café 経費 ok\nnext");
    }

    @Test
    void theSecondByteOfACharacterMayBeALetterOrAnEscapedSign() throws IOException {
        assertThat(read("{\\rtf1\\ansi\\ansicpg932 \\'83A\\'83\\\\\\'94\\'5c}")).isEqualTo("アソ能");
    }

    @Test
    void whatStandsForACharacterInOldReadersIsNotReadTwice() throws IOException {
        assertThat(read("{\\rtf1\\ansi\\ansicpg932\\uc2 \\u32076\\'8c\\'6f\\u-29509\\'94\\'ef{\\uc1\\u8364?}\\uc0\\u-10179 \\u-8699 }"))
                .isEqualTo("経費€😅");
    }

    @Test
    void onlyTheTextIsRead() throws IOException {
        assertThat(read("{\\rtf1" + FONTS + "{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading;}}{\\info{\\author Bob}}"
                        + "{\\*\\generator Riched20;}{\\pict\\pngblip 89504e47}{\\header Seite}\\pard A{\\b bold}"
                        + "{\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}{\\fldrslt link}}\\cell\\{x\\}\\\\\\~y\\row"
                        + "{\\shp{\\*\\shpinst\\shpleft0{\\shptxt box}}}\\bin3 {{{z}"))
                .isEqualTo("Aboldlink\t{x}\\ y\nboxz");
    }

    @Test
    void nestingHasABoundAndWhatIsOpenDoesNoHarm() throws IOException {
        assertThat(answer("{\\rtf1 " + "{".repeat(5_000)).outcome()).isEqualTo(Outcome.TOO_COSTLY);
        assertThat(read("{\\rtf1 open {\\b more")).isEqualTo("open more");
        assertThat(read("{\\rtf1 }}} closed \\u99999999999 x\\'")).contains("closed");
    }

    private String read(String rtf) throws IOException {
        Answer answer = answer(rtf);
        assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private Answer answer(String rtf) throws IOException {
        Path file = Files.writeString(folder.resolve("a.rtf"), rtf, StandardCharsets.ISO_8859_1);
        return Main.answer(Main.TEXT, file, 10_000, 0);
    }
}
