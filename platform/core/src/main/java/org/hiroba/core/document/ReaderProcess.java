package org.hiroba.core.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader that runs. Threads: one at a time. */
final class ReaderProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
    private static final Duration START = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 500;

    private final Process process;
    private final Path scratch;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private int asked;

    private ReaderProcess(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Returns when it is ready. It gets nothing of our environment: passwords may stand there. */
    static ReaderProcess start(ReaderCommand command) throws IOException, InterruptedException {
        Files.createDirectories(command.folder());
        Path scratch = Files.createTempDirectory(command.folder(), "reading-");
        ProcessBuilder builder = new ProcessBuilder(command.words(scratch))
                .directory(scratch.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        ReaderProcess reader = new ReaderProcess(builder.start(), scratch);
        try {
            reader.await(reader.answers::readUTF, START, START);
            return reader;
        } catch (EndedException | TimeoutException e) {
            reader.close();
            throw new IOException("The reader does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            reader.close();
            throw e;
        }
    }

    /** The process ended before it had answered. */
    static final class EndedException extends Exception {
        private static final int INTERRUPTED = 128 + 2;
        private static final int TERMINATED = 128 + 15;

        private final int exit;

        EndedException(int exit, Throwable cause) {
            super("it ended with " + exit, cause);
            this.exit = exit;
        }

        /** Whether somebody asked it to end, and a document is not to blame: the whole of Hiroba is being stopped. */
        boolean isWanted() {
            return exit == INTERRUPTED || exit == TERMINATED || exit == 0;
        }
    }

    /**
     * @throws EndedException if it died of the question
     * @throws TimeoutException if it took too long, and still runs
     */
    Reply ask(Question question) throws EndedException, TimeoutException, InterruptedException {
        asked++;
        return await(
                () -> {
                    question.write(questions);
                    return Reply.read(answers);
                },
                question.work(),
                question.patience());
    }

    /** How many questions it has got. */
    int asked() {
        return asked;
    }

    private <T> T await(Callable<T> answer, Duration work, Duration patience)
            throws EndedException, TimeoutException, InterruptedException {
        FutureTask<T> reading = new FutureTask<>(answer);
        Duration before = work();
        long start = System.nanoTime();
        Thread.ofVirtual().name("hiroba-reader").start(reading);
        while (true) {
            try {
                return reading.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                boolean worked = work().minus(before).compareTo(work) > 0;
                if (worked || System.nanoTime() - start > patience.toNanos()) {
                    throw notYet;
                }
            } catch (ExecutionException e) {
                process.destroyForcibly();
                throw new EndedException(process.waitFor(), e.getCause());
            }
        }
    }

    /** How long it has computed since it began; nothing where the system does not tell. */
    private Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** On any thread: whoever waits for an answer is told that it ended. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deleteScratch(scratch);
    }

    static void deleteScratch(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("Left in {}", folder, e);
        }
    }
}
