package org.hiroba.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.launcher.command.Arguments;
import org.hiroba.launcher.command.CommandClient;
import org.hiroba.launcher.command.CommandManual;
import org.hiroba.launcher.command.SetupArguments;

/** Hands a command to the running server. */
final class Client {
    private static final String DATA = "--data";
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final String PLUGINS = "plugins";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private static final int NO_SUCH_COMMAND = 2;
    private static final int NO_SERVER = 4;

    private final Words words;
    private final MessageCatalog texts;

    Client(Words words, MessageCatalog texts) {
        this.words = words;
        this.texts = texts;
    }

    /** @return the exit code; 2 if there is no such command, 4 if no server runs */
    int run(List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        Path dataDir = takeDataDir(command);
        if (command.removeAll(HELP)) {
            return explain(command, dataDir);
        }
        boolean terminal = System.console() != null && System.console().isTerminal();
        OptionalInt code =
                new CommandClient(dataDir, words.language(), words.out(), terminal).run(command);
        if (code.isEmpty() && (command.isEmpty() || command.getFirst().equals("help"))) {
            return explain(List.of(), dataDir);
        }
        if (code.isEmpty()) {
            words.say("client.no-server", dataDir);
            return NO_SERVER;
        }
        if (code.getAsInt() == CommandClient.BROKEN_OFF) {
            words.say("client.broken-off");
        }
        boolean stopping = command.equals(List.of("stop")) && code.getAsInt() == 0;
        return stopping ? awaitStop(dataDir) : code.getAsInt();
    }

    /** Asks no server, so that it helps those, too, who cannot get one to run. */
    private int explain(List<String> command, Path dataDir) {
        CommandManual manual =
                CommandManual.read(texts, List.of(Server.home().resolve(PLUGINS), dataDir.resolve(PLUGINS)));
        List<String> asked = manual.lines(words.language(), command);
        if (asked.isEmpty()) {
            words.say("command.unknown", String.join(" ", command));
        }
        words.say("command.list");
        (asked.isEmpty() ? manual.lines(words.language(), List.of()) : asked).forEach(words.out()::println);
        if (command.isEmpty()) {
            words.out().print(Arguments.usage(new RunOptions()));
        }
        if (command.equals(List.of("setup"))) {
            words.out().print(Arguments.usage(new SetupArguments()));
        }
        return asked.isEmpty() ? NO_SUCH_COMMAND : 0;
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
