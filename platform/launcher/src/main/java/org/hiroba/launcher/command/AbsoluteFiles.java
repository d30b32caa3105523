package org.hiroba.launcher.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server has another working directory than the console: words that name files become absolute. A word counts as one
 * if it follows an option that ends with {@code -file}, or looks like a file's name and there is such a file.
 */
final class AbsoluteFiles {
    private AbsoluteFiles() {}

    static List<String> of(List<String> words) {
        List<String> absolute = new ArrayList<>();
        boolean afterFileOption = false;
        for (String word : words) {
            absolute.add(absolute(word, afterFileOption));
            afterFileOption = word.startsWith("--") && word.endsWith("-file");
        }
        return absolute;
    }

    private static String absolute(String word, boolean isFile) {
        int equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) {
            String option = word.substring(0, equals);
            return option + "=" + absolute(word.substring(equals + 1), option.endsWith("-file"));
        }
        if (word.startsWith("-")) {
            return word;
        }
        boolean looksLikeFile = word.indexOf('.') >= 0 || word.indexOf('/') >= 0;
        return isFile || looksLikeFile && exists(word)
                ? Path.of(word).toAbsolutePath().normalize().toString()
                : word;
    }

    private static boolean exists(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
