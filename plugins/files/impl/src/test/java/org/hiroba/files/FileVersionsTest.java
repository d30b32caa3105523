package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** New bytes under the same address. */
@Tag("sql")
class FileVersionsTest extends FilesOfColleagues {
    @Test
    void aNewVersionHasTheOldAddress() {
        StoredFile file = test.share(hanako, test.secretGroup(hanako, taro), "plan.txt", "first");
        StoredFile changed = test.version(taro, file, "second");

        assertThat(changed.number()).isEqualTo(2);
        assertThat(test.serve(hanako, Long.toString(file.id())).path()).hasContent("second");
        assertThat(test.serve(hanako, file.id() + "/1").path()).hasContent("first");
        assertRefused(ErrorCode.NOT_FOUND, () -> test.serve(hanako, file.id() + "/3"));

        StoredFile restored = test.files().restore(hanako, file.id(), 1);

        assertThat(restored.number()).isEqualTo(3);
        assertThat(test.serve(taro, Long.toString(file.id())).path()).hasContent("first");
        assertThat(test.files().versions(hanako, file.id())).extracting(v -> v.number()).containsExactly(3, 2, 1);
        assertRefused(ErrorCode.INVALID, () -> test.files()
                .addVersion(hanako, file.id(), "plan.csv", new ByteArrayInputStream(bytes("a,b"))));
    }

    /** All of them stand before the transaction when the first one goes on. */
    @Test
    void versionsThatComeAtTheSameMomentAreAllKeptInOrder() throws Exception {
        Group group = test.openGroup(hanako, taro);
        StoredFile file = test.share(hanako, group, "plan.txt", "first");
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<StoredFile>> versions = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> test.files()
                            .addVersion(taro, file.id(), "plan.txt", waiting(bytes("by thread " + i), together))))
                    .toList();
            for (Future<StoredFile> version : versions) {
                version.get();
            }
        }

        assertThat(test.files().versions(hanako, file.id()))
                .extracting(FileVersion::number)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(test.files().load(hanako, file.id()).number()).isEqualTo(5);
    }

    @Test
    void onesRoomCountsEveryVersion() {
        StoredFile file = test.share(hiroba.caller("shiro"), test.openGroup(hiroba.caller("shiro")), "a.txt", "12345");
        test.version(hiroba.caller("shiro"), file, "123");

        assertThat(test.parts().repository().countBytes(Optional.of(hiroba.caller("shiro").person()))).isEqualTo(8);
    }

    private static InputStream waiting(byte[] bytes, CyclicBarrier barrier) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        });
    }
}
