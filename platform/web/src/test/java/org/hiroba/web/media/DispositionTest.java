package org.hiroba.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void aJapaneseNameGoesInBothForms() {
        assertThat(Disposition.of("attachment", "見積書 (最終).pdf"))
                .isEqualTo("attachment; filename=\"___ (__).pdf\";"
                        + " filename*=UTF-8''%E8%A6%8B%E7%A9%8D%E6%9B%B8%20%28%E6%9C%80%E7%B5%82%29.pdf");
    }

    @Test
    void nothingInANameEndsTheHeader() {
        String header = Disposition.of("attachment", "a\"\\;\r\nSet-Cookie: x=1%0d\u202E.exe");

        assertThat(header).doesNotContain("\r", "\n", "\u202E", "\\");
        assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
        assertThat(header).matches("[ -~]+");
    }
}
