package org.hiroba.launcher.command;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Picocli, as far as we use it. Apart from all else, so that a usual start meets none of its 170 classes: they are of so old a form
 * that no cache of the JVM holds them.
 */
public final class Arguments {
    private Arguments() {}

    /**
     * Puts the words into an object whose fields picocli's annotations name.
     *
     * @return lines that say what is wrong and how it would be right; empty if nothing is wrong
     */
    public static List<String> read(Object into, List<String> words) {
        CommandLine line = new CommandLine(into).setExpandAtFiles(false);
        try {
            line.parseArgs(words.toArray(String[]::new));
            return List.of();
        } catch (ParameterException e) {
            return Stream.concat(Stream.of(String.valueOf(e.getMessage())), line.getUsageMessage().lines())
                    .toList();
        }
    }

    /** All that there is to choose from. */
    public static String usage(Object options) {
        return new CommandLine(options).getUsageMessage();
    }
}
