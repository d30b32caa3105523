package org.hiroba.demo.domain;

import org.hiroba.api.command.Progress;

/** Counts steps for whoever watches. */
final class Steps implements Runnable {
    private final Progress progress;
    private final long total;
    private long done;

    Steps(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    @Override
    public void run() {
        done++;
        progress.progress(done, total);
    }
}
