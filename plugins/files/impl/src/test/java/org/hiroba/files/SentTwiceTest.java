package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileService.Wish;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever did not get the answer sends the file once more, and finds it there. */
@Tag("sql")
class SentTwiceTest extends FilesOfColleagues {
    private final Group group = test.openGroup(hanako, taro);
    private final Audience home = group.id().audience();

    @Test
    void aFileThatIsSentAgainIsSharedOnce() {
        StoredFile first = send(hanako, "k1", "figures");
        assertThat(send(hanako, "k1", "figures")).isEqualTo(first);

        assertThat(list(hanako, home, FileFilter.ALL, 10)).containsExactly(first);
        assertThat(send(hanako, "k2", "figures").id()).isNotEqualTo(first.id());
        assertThat(send(taro, "k1", "figures").id()).isNotEqualTo(first.id());
    }

    @Test
    void itIsFoundBeforeItIsSentAgain() {
        Wish wish = wish("k3");
        assertThat(test.files().check(hanako, wish, Optional.empty(), 7)).isEmpty();
        StoredFile first = send(hanako, "k3", "figures");

        assertThat(test.files().check(hanako, wish, Optional.empty(), 7)).contains(first);
        assertThat(test.files().check(taro, wish, Optional.empty(), 7)).isEmpty();
    }

    @Test
    void aVersionThatIsSentAgainIsAddedOnce() {
        StoredFile file = send(hanako, "k4", "first");
        assertThat(version(taro, file, "v1").number()).isEqualTo(2);
        assertThat(version(taro, file, "v1").number()).isEqualTo(2);
        assertThat(version(taro, file, "v2").number()).isEqualTo(3);
        assertThat(test.files().versions(hanako, file.id())).hasSize(3);
        assertThat(test.files().restore(taro, file.id(), 2).number()).isEqualTo(4);
    }

    @Test
    void ofTwoAttemptsAtTheSameMomentOneFindsWhatTheOtherMade() {
        InputStream meanwhile = new ByteArrayInputStream(bytes("figures")) {
            private boolean sent;

            @Override
            public synchronized int read(byte[] into, int from, int length) {
                if (!sent) {
                    sent = true;
                    send(hanako, "k5", "figures");
                }
                return super.read(into, from, length);
            }
        };

        StoredFile second = test.files().upload(hanako, wish("k5"), meanwhile);

        assertThat(list(hanako, home, FileFilter.ALL, 10)).containsExactly(second);
    }

    @Test
    void whatComesAgainIsReadToItsEndAndNoFurther() throws IOException {
        send(hanako, "k6", "figures");
        InputStream again = new ByteArrayInputStream(bytes("figures and more"));

        test.files().upload(hanako, wish("k6"), again);

        assertThat(new String(again.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(" and more");
    }

    @Test
    void aKeyIsForOneFileAndNotWithoutRights() {
        StoredFile file = send(hanako, "k7", "first");
        StoredFile other = send(hanako, "k8", "other");
        assertRefused(ErrorCode.INVALID, () -> version(hanako, other, "k7"));
        version(hanako, other, "k9");
        assertRefused(ErrorCode.INVALID, () -> send(hanako, "k9", "x"));
        assertRefused(ErrorCode.INVALID, () -> send(hanako, " ", "x"));
        assertRefused(ErrorCode.INVALID, () -> send(hanako, "k".repeat(101), "x"));

        Group secret = test.secretGroup(taro, hanako);
        StoredFile inside = test.files()
                .upload(
                        hanako,
                        new Wish("a.txt", Optional.of(secret.id().audience()), Optional.of("k10")),
                        new ByteArrayInputStream(bytes("x")));
        test.remove(taro, secret, hanako);
        assertRefused(ErrorCode.NOT_FOUND, () -> send(hanako, "k10", "x"));
        assertThat(inside.id()).isNotEqualTo(file.id());
    }

    private Wish wish(String key) {
        return new Wish("figures.txt", Optional.of(home), Optional.of(key));
    }

    private StoredFile send(Caller caller, String key, String text) {
        return test.files().upload(caller, wish(key), new ByteArrayInputStream(bytes(text)));
    }

    private static StoredFile version(Caller caller, StoredFile file, String key) {
        return test.files()
                .addVersion(caller, file.id(), "figures.txt", Optional.of(key), new ByteArrayInputStream(bytes("new " + key)));
    }
}
