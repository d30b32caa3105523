package org.hiroba.core.document;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.hiroba.api.media.DocumentOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader, asked by one after the other. It is started when first needed, begun anew after a number of documents and after
 * whatever it could not digest, and ended when nobody has asked for a while. Threads: safe for concurrent calls.
 */
final class ReaderLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderLane.class);
    private static final int MOST_DOCUMENTS = 200;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ReaderCommand command;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile @Nullable ReaderProcess reader;
    private volatile boolean closed;
    private long lastAsked;

    ReaderLane(ReaderCommand command) {
        this.command = command;
    }

    Reply ask(Question question) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.not(DocumentOutcome.UNAVAILABLE);
        }
        try {
            return answer(question);
        } catch (IOException e) {
            LOG.warn("Documents are not read at the moment", e);
            return Reply.not(DocumentOutcome.UNAVAILABLE);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return Reply.not(DocumentOutcome.UNAVAILABLE);
        } finally {
            lastAsked = System.nanoTime();
            lock.unlock();
        }
    }

    private Reply answer(Question question) throws IOException, InterruptedException {
        if (closed || !command.isInstalled()) {
            return Reply.not(DocumentOutcome.UNAVAILABLE);
        }
        ReaderProcess running = running();
        try {
            Reply reply = running.ask(question);
            if (running.asked() >= MOST_DOCUMENTS) {
                end();
            }
            return reply;
        } catch (TimeoutException e) {
            LOG.info("Reading {} took too long and was ended", question.file().getFileName());
            end();
            return Reply.not(DocumentOutcome.TOO_COSTLY);
        } catch (ReaderProcess.EndedException e) {
            end();
            return after(e, running, question);
        }
    }

    /** What earlier documents left in its memory may be to blame: then a fresh one is asked. */
    private Reply after(ReaderProcess.EndedException end, ReaderProcess ended, Question question)
            throws IOException, InterruptedException {
        if (closed || end.isWanted()) {
            return Reply.not(DocumentOutcome.UNAVAILABLE);
        }
        if (ended.asked() > 1) {
            return answer(question);
        }
        LOG.info("The reader of {} did not survive it: {}", question.file().getFileName(), end.getMessage());
        return Reply.not(DocumentOutcome.TOO_COSTLY);
    }

    private ReaderProcess running() throws IOException, InterruptedException {
        ReaderProcess running = reader;
        if (running == null) {
            running = ReaderProcess.start(command);
            reader = running;
        }
        return running;
    }

    private void end() {
        ReaderProcess running = reader;
        if (running != null) {
            running.close();
            reader = null;
        }
    }

    /** Ends the reader if nobody needs it. */
    void rest() {
        if (lock.tryLock()) {
            try {
                if (System.nanoTime() - lastAsked > IDLE.toNanos()) {
                    end();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** At once, also amid a document; whoever waits is told that there is no reader. */
    @Override
    public void close() {
        closed = true;
        ReaderProcess running = reader;
        if (running != null) {
            running.kill();
        }
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }
}
