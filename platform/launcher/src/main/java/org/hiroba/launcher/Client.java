package org.hiroba.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiroba.launcher.command.Arguments;
import org.hiroba.launcher.command.CommandClient;

/** Hands a command to the running server. */
final class Client {
    private static final String DATA = "--data";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Words words;

    Client(Words words) {
        this.words = words;
    }

    /** @return the exit code; 4 if no server runs */
    int run(List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        Path dataDir = takeDataDir(command);
        boolean terminal = System.console() != null && System.console().isTerminal();
        OptionalInt code =
                new CommandClient(dataDir, words.language(), words.out(), terminal).run(command);
        if (code.isEmpty()) {
            words.say("client.no-server", dataDir);
            if (command.isEmpty() || command.getFirst().contains("help")) {
                words.out().print(Arguments.usage(new RunOptions()));
            }
            return 4;
        }
        if (code.getAsInt() == CommandClient.BROKEN_OFF) {
            words.say("client.broken-off");
        }
        boolean stopping = command.equals(List.of("stop")) && code.getAsInt() == 0;
        return stopping ? awaitStop(dataDir) : code.getAsInt();
    }

    /** So that a script may copy the data afterwards. */
    private static int awaitStop(Path dataDir) {
        try {
            return DataDirectory.awaitFree(dataDir, STOP_PATIENCE) ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Takes {@code --data DIR} or {@code --data=DIR} out of the words, wherever it stands. */
    private static Path takeDataDir(List<String> command) {
        RunOptions options = new RunOptions();
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i);
            if (word.startsWith(DATA + "=")) {
                command.remove(i);
                options.data = Optional.of(Path.of(word.substring(DATA.length() + 1)));
                break;
            }
            if (word.equals(DATA) && i + 1 < command.size()) {
                command.remove(i);
                options.data = Optional.of(Path.of(command.remove(i)));
                break;
            }
        }
        return options.dataDir(System.getenv());
    }
}
