package org.hiroba.bench.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Puts what waits together on disk with one commit, and tells it in one frame. While it does so, the next ones gather.
 * Threads: safe for concurrent calls.
 */
final class GroupCommit implements Consumer<String> {
    /** As many events as Hiroba puts into one frame. */
    private static final int MOST = 64;

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<String>> commit;

    /** @param commit stores and tells, on a thread of its own */
    GroupCommit(Consumer<List<String>> commit) {
        this.commit = commit;
        Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    @Override
    public void accept(String text) {
        waiting.add(text);
    }

    private void run() {
        try {
            while (true) {
                List<String> together = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(together, MOST - 1);
                commit.accept(together);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
