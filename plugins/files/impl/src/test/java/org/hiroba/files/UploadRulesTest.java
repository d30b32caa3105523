package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hiroba.files.TestFiles.assertMessage;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;
import static org.hiroba.files.TestFiles.png;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ServedFile;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.StoredFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken in, and what is refused in words. */
@Tag("sql")
class UploadRulesTest extends FilesOfColleagues {
    @Test
    void programsAreRefusedUnlessTheCompanyAllowsThem() {
        for (String name : List.of("道具.exe", "起動.BAT", "x.ps1", "見積書.pdf.js", "請求書.scr")) {
            assertRefused(ErrorCode.INVALID, () -> test.upload(hanako, name, bytes("echo hello")));
        }
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};
        assertRefused(ErrorCode.INVALID, () -> test.upload(hanako, "noending", program));
        context.settings().set(hiroba.administrator(), FileSettings.PROGRAMS, FileSettings.Programs.ALLOWED);
        try {
            assertThat(test.upload(hanako, "x.bat", bytes("echo hello")).name()).isEqualTo("x.bat");
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.PROGRAMS, FileSettings.Programs.FORBIDDEN);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedInWords() {
        Caller saburo = hiroba.caller("saburo");
        context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 1);
        try {
            assertMessage("blob.error.too-large", () -> test.files()
                    .upload(saburo, "big.txt", Optional.empty(), new Zeros(2 << 20)));
            assertMessage("blob.error.too-large", () -> test.files().check(saburo, wish("big.txt"), Optional.empty(), 2 << 20));
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 200);
        }
    }

    /** Nobody is told that there is no room while there is some. */
    @Test
    void whoHasSomeRoomLeftIsToldHowMuch() {
        context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 2_000);
        context.settings().set(hiroba.administrator(), FileSettings.PERSON_QUOTA, 1);
        try {
            assertThatThrownBy(() -> test.files().check(hiroba.caller("saburo"), wish("film.mp4"), Optional.empty(), 1_500L << 20))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> {
                        assertThat(refused.messageKey()).isEqualTo("files.error.person-quota.left");
                        assertThat(refused.arguments()).containsExactly("1.1 GB");
                    });
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.PERSON_QUOTA, 20);
            context.settings().set(hiroba.administrator(), FileSettings.MAX_UPLOAD, 200);
        }
    }

    @Test
    void aFullDiskRefusesUploadsBeforeTheDatabaseSuffers() {
        context.settings().set(hiroba.administrator(), FileSettings.KEEP_FREE, 1_000_000);
        try {
            assertMessage("error.disk-full", () -> test.upload(hanako, "a.txt", bytes("x")));
            assertMessage("error.disk-full", () -> test.files().check(hanako, wish("a.txt"), Optional.empty(), 1));
            assertThat(test.files().isSpaceShort(hiroba.administrator())).isTrue();
            assertThat(test.files().isSpaceGone(hiroba.administrator())).isTrue();
            assertThat(test.files().isSpaceShort(hanako)).isFalse();
            assertThat(test.files().isSpaceGone(hanako)).isFalse();
        } finally {
            context.settings().set(hiroba.administrator(), FileSettings.KEEP_FREE, 50);
        }
        assertThat(test.upload(hanako, "a.txt", bytes("x")).name()).isEqualTo("a.txt");
    }

    @Test
    void anEmptyFileAndANameOfNothingAreRefused() {
        assertMessage("files.error.empty", () -> test.upload(hanako, "a.txt", new byte[0]));
        assertMessage("files.error.name", () -> test.upload(hanako, "../..", bytes("x")));
        assertMessage("blob.error.contradiction", () -> test.upload(hanako, "a.pdf", bytes("<html><script>")));
    }

    @Test
    void aPolyglotIsShownOnlyAsThePictureThatThePlatformMade() throws IOException {
        byte[] picture = png();
        byte[] tail = bytes("<script>alert(document.cookie)</script>");
        byte[] both = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, both, picture.length, tail.length);

        StoredFile file = test.upload(hanako, "店.png", both);

        assertThat(test.serve(hanako, Long.toString(file.id())).use()).isEqualTo(ServedFile.Use.SAVED);
        var shown = hiroba.platform()
                .content()
                .images()
                .open(hanako.person(), file.preview().orElseThrow(), false)
                .orElseThrow();
        assertThat(new String(Files.readAllBytes(shown.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void anUploadThatNothingBecameOfGoesAfterADay() {
        StoredFile forgotten = test.upload(hanako, "a.txt", bytes("never attached"));
        test.parts().removal().sweep();
        assertThat(test.files().load(hanako, forgotten.id())).isNotNull();

        hiroba.clock().advance(Duration.ofDays(1).plusMinutes(1));
        test.parts().removal().sweep();

        assertRefused(ErrorCode.NOT_FOUND, () -> test.files().load(hanako, forgotten.id()));
        test.awaitBytesGone(forgotten.hash());
    }

    private static FileService.Wish wish(String name) {
        return new FileService.Wish(name, Optional.empty(), Optional.empty());
    }

    /** As many bytes as wanted, none of them in memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }
}
