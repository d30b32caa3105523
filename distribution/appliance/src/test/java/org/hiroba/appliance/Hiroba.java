package org.hiroba.appliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What is shipped, run as its own process on a data directory. */
final class Hiroba {
    private static final Path SCRIPT = Path.of(System.getProperty("appliance"), "bin", "hiroba");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;

    Hiroba(Path data) {
        this.data = data;
    }

    /** How a process ended. */
    record Result(int code, String output) {}

    /** A server that runs. */
    record Running(Process process, List<String> console, CompletableFuture<Boolean> ended) {
        String console(String begin) {
            return console.stream()
                    .filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(begin.length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(begin + " not in " + console));
        }

        /** As a service manager does it. @return the exit code */
        int terminate() throws InterruptedException {
            // Process.destroy would close the pipe from which the last words are still to come.
            process.toHandle().destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not stop: " + console);
            }
            return process.exitValue();
        }
    }

    /** Returns when it serves. */
    Running start(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "--bind", "127.0.0.1", "--port", "0"));
        words.addAll(List.of(options));
        Process process = process(words);
        List<String> console = new CopyOnWriteArrayList<>();
        CompletableFuture<Boolean> serves = new CompletableFuture<>();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                read(process, line -> {
                    console.add(line);
                    if (line.startsWith("Stop with Ctrl-C")) {
                        serves.complete(true);
                    }
                });
            } finally {
                serves.complete(false);
                ended.complete(true);
            }
        });
        try {
            if (serves.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Running(process, console, ended);
            }
            throw new AssertionError("It did not start: " + console);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("It does not start: " + console, e);
        }
    }

    /** Runs a command, or a start that is to fail, to its end. */
    Result run(String... words) throws IOException, InterruptedException {
        return end(process(List.of(words)));
    }

    /** Runs a shell script, in which {@code $HIROBA} and {@code $DATA} are this. */
    Result runScript(Path file) throws IOException, InterruptedException {
        return end(start(List.of("sh", file.toString())));
    }

    private static Result end(Process process) throws InterruptedException {
        StringBuilder output = new StringBuilder();
        read(process, line -> output.append(line).append('\n'));
        return new Result(process.waitFor(), output.toString());
    }

    private Process process(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(words);
        command.addAll(List.of("--data", data.toString()));
        return start(command);
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        builder.environment().put("HIROBA_TRAIN", "no");
        builder.environment().put("HIROBA", SCRIPT.toString());
        builder.environment().put("DATA", data.toString());
        return builder.start();
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
