package org.hiroba.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class GroupCommitTest {
    private final BlockingQueue<List<String>> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final GroupCommit commits = new GroupCommit(this::commit);

    @Test
    void whatComesWhileTheDiskIsBusyIsOneCommitInItsOrder() throws InterruptedException {
        commits.accept("1");
        assertThat(begun.take()).containsExactly("1");
        commits.accept("2");
        commits.accept("3");
        disk.countDown();
        assertThat(begun.take()).containsExactly("2", "3");
    }

    @Test
    void noMoreAreOneFrameThanHirobaPutsIntoOne() throws InterruptedException {
        commits.accept("first");
        begun.take();
        IntStream.range(0, 100).forEach(number -> commits.accept("" + number));
        disk.countDown();
        assertThat(begun.take()).hasSize(64);
        assertThat(begun.take()).hasSize(36);
    }

    private void commit(List<String> texts) {
        begun.add(texts);
        try {
            disk.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
