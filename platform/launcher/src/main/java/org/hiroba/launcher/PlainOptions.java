package org.hiroba.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the usual options of {@code hiroba run} without picocli, whose 170 classes are of so old a form that no cache of the
 * JVM holds them: a tenth of what a start costs. Whatever is not plain and right is left to picocli, which has the words for it.
 */
final class PlainOptions {
    private PlainOptions() {}

    /** @return the same as picocli reads; empty to ask picocli */
    static Optional<RunOptions> read(List<String> arguments) {
        RunOptions options = new RunOptions();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            if (!take(words.next(), words, options)) {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }

    private static boolean take(String word, Iterator<String> more, RunOptions options) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (name.equals("--safe-mode") && equals < 0 && !options.safeMode) {
            options.safeMode = true;
            return true;
        }
        String value = equals >= 0 ? word.substring(equals + 1) : more.hasNext() ? more.next() : "";
        return !value.isEmpty() && !value.startsWith("-") && set(name, value, options);
    }

    private static boolean set(String name, String value, RunOptions options) {
        Optional<?> earlier;
        switch (name) {
            case "--data" -> {
                earlier = options.data;
                options.data = Optional.of(Path.of(value));
            }
            case "--port" -> {
                earlier = options.port;
                options.port = Optional.of(value);
            }
            case "--bind" -> {
                earlier = options.bind;
                options.bind = Optional.of(value);
            }
            case "--http-port" -> {
                earlier = options.httpPort;
                options.httpPort = Optional.of(value);
            }
            case "--config" -> {
                earlier = options.config;
                options.config = Optional.of(Path.of(value));
            }
            default -> {
                return false;
            }
        }
        return earlier.isEmpty();
    }
}
