package org.hiroba.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @Test
    void aNameLosesWhatItHidesBehind() {
        assertThat(FileName.clean("C:\\Users\\花子\\見積書.pdf")).isEqualTo("見積書.pdf");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("請求書\u202Efdp.exe")).isEqualTo("請求書fdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.txt")).isEqualTo("aSet-Cookie_ x.txt");
        assertThat(FileName.clean("a\u0000b\u200B.txt")).isEqualTo("ab.txt");
        assertThat(FileName.clean("a\"b.txt")).isEqualTo("a_b.txt");
        assertThat(FileName.clean("  .名前. ")).isEqualTo(".名前");
    }

    @Test
    void aMacsNameIsComposed() {
        assertThat(FileName.clean("か\u3099くふ\u309A.txt")).isEqualTo("がくぷ.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileName.clean("𠮷".repeat(300) + ".xlsx");

        assertThat(name).endsWith(".xlsx");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\\", "\u202E", " . ", "a/", "\r\n"})
    void nothingIsLeftOfANameOfNothing(String name) {
        assertThat(FileName.clean(name)).isEmpty();
    }

    @Test
    void endingsGoByTheLastDot() {
        assertThat(FileName.ending("見積書.PDF")).isEqualTo("pdf");
        assertThat(FileName.ending("archive.tar.gz")).isEqualTo("gz");
        assertThat(FileName.ending("なし")).isEmpty();
        assertThat(FileName.isProgram("見積書.pdf.exe")).isTrue();
        assertThat(FileName.isProgram("exe.pdf")).isFalse();
    }
}
