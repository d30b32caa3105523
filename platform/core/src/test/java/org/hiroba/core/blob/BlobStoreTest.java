package org.hiroba.core.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
    private static final long MOST = 1 << 20;

    private ContentFixture hiroba;
    private BlobStore store;
    private Blobs blobs;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path data) {
        hiroba = new ContentFixture(data);
        store = hiroba.parts.blobs();
        blobs = store.of("notes");
        folder = data.resolve("files");
    }

    @AfterEach
    void close() {
        hiroba.close();
    }

    @Test
    void bytesThatAreNeededStay() {
        Blob blob = keep("見積書");
        use(blob, 1);
        hiroba.clock.advance(Duration.ofDays(2));

        assertThat(store.sweep()).isEmpty();
        assertThat(blobs.find(blob.hash()).orElseThrow()).hasContent("見積書");
    }

    @Test
    void equalBytesAreKeptOnceUntilTheLastUseEnds() throws IOException {
        Blob blob = keep("同じ");
        use(blob, 1);
        use(keep("同じ"), 2);
        assertThat(stored()).hasSize(1);

        release(blob, 1);
        assertThat(blobs.find(blob.hash())).isPresent();
        release(blob, 2);
        assertThat(stored()).isEmpty();
    }

    @Test
    void noCommitWaitsForADeletion() throws IOException {
        List<Runnable> later = new ArrayList<>();
        hiroba.background = later::add;
        Blob blob = keep("あとで");
        use(blob, 1);

        release(blob, 1);
        assertThat(stored()).hasSize(1);
        use(blob, 2);
        later.removeFirst().run();
        assertThat(stored()).as("needed again meanwhile").hasSize(1);

        release(blob, 2);
        later.removeFirst().run();
        assertThat(stored()).isEmpty();
    }

    @Test
    void anotherPluginsUseOfTheSameIdIsAnotherUse() {
        Blob blob = keep("同じ");
        use(blob, 1);
        hiroba.database.transactions().run(() -> store.of("other").use(blob, 1));

        release(blob, 1);

        assertThat(blobs.find(blob.hash())).isPresent();
    }

    @Test
    void whatWasRolledBackGoesWithTheSweepAfterADay() throws IOException {
        Blob blob = keep("取りやめ");
        assertThatThrownBy(() -> hiroba.database.transactions().run(() -> {
                    blobs.use(blob, 1);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        store.sweep();
        assertThat(stored()).hasSize(1);

        hiroba.clock.advance(Duration.ofDays(2));
        store.sweep();

        assertThat(stored()).isEmpty();
    }

    @Test
    void aReleaseDoesNotTakeWhatIsJustComingInAgain() {
        Blob first = keep("また来た");
        use(first, 1);
        Blob again = keep("また来た");

        release(first, 1);
        use(again, 2);

        assertThat(blobs.find(again.hash())).isPresent();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Blob blob = keep("消えた");
        use(blob, 1);
        Files.delete(blobs.find(blob.hash()).orElseThrow());

        assertThat(store.sweep()).containsExactly(blob.hash());
    }

    @Test
    void tooMuchIsRefusedInMidStream() throws IOException {
        AtomicLong read = new AtomicLong();
        Refused.with(ErrorCode.TOO_LARGE, () -> blobs.receive(endless(read), MOST));

        assertThat(read.get()).isLessThan(MOST + 2 * 64 * 1024);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whoeverStopsInTheMiddleLeavesNothingBehind() throws IOException {
        InputStream broken = new SequenceInputStream(bytes("はじめ"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> blobs.receive(broken, MOST))
                .isInstanceOfSatisfying(
                        HirobaException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("blob.error.interrupted"));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whatIsNotKeptIsGoneWhenItIsClosed() throws IOException {
        try (Blobs.Incoming incoming = blobs.receive(bytes("試し"), MOST)) {
            assertThat(incoming.path()).hasContent("試し");
        }
        assertThat(unfinished()).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void noPathComesFromOutside() {
        for (String hash : List.of("../../etc/passwd", "..", "", "A".repeat(64), "a".repeat(63))) {
            assertThatThrownBy(() -> blobs.find(hash)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Blob keep(String text) {
        try (Blobs.Incoming incoming = blobs.receive(bytes(text), MOST)) {
            incoming.keep();
            return incoming.blob();
        }
    }

    private void use(Blob blob, long id) {
        hiroba.database.transactions().run(() -> blobs.use(blob, id));
    }

    private void release(Blob blob, long id) {
        hiroba.database.transactions().run(() -> blobs.release(blob.hash(), id));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("unfinished")))
                    .toList();
        }
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("unfinished"))) {
            return all.toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless(AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };
    }
}
