package org.hiroba.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginExecutorTest {
    private final TestHost host = new TestHost();
    private final AtomicBoolean worked = new AtomicBoolean();
    private final PluginExecutor executor = new PluginExecutor("notes", host);
    private Future<?> work;

    @BeforeEach
    void somethingIsToBeDoneWhileHirobaStarts() throws InterruptedException {
        host.serving = new CountDownLatch(1);
        work = executor.submit(() -> worked.set(true));
        assertThat(host.begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itIsDoneOnceHirobaServes() throws Exception {
        assertThat(worked).isFalse();

        host.serving.countDown();

        work.get(10, TimeUnit.SECONDS);
        assertThat(worked).isTrue();
        assertThat(executor.end()).isTrue();
    }

    @Test
    void itIsNotDoneAnyMoreWhenThePluginGoesBefore() {
        assertThat(executor.end()).isTrue();

        assertThat(work.isCancelled()).isTrue();
        assertThat(worked).isFalse();
    }
}
