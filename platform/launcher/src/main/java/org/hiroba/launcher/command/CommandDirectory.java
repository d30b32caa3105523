package org.hiroba.launcher.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command for the words of a console and runs it. Safe for concurrent calls. */
public final class CommandDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDirectory.class);
    private static final int NO_SUCH_COMMAND = 2;

    private final ContributionRegistry contributions;
    private final Texts texts;
    private final Supplier<Caller> callers;

    /** @param callers gives the caller for a console; throws before there is an administrator */
    public CommandDirectory(
            ContributionRegistry contributions, Texts texts, Supplier<Caller> callers) {
        this.contributions = contributions;
        this.texts = texts;
        this.callers = callers;
    }

    Supplier<Caller> callers() {
        return callers;
    }

    /** @return the exit code: what the command says, 1 if it failed, 2 if there is no such command */
    public int run(CommandConsole console, List<String> words) {
        if (words.isEmpty() || words.getFirst().equals("help")) {
            list(console);
            return 0;
        }
        Optional<Command> command = find(words);
        if (command.isEmpty()) {
            console.println(texts.get(
                    console.language(), "launcher.command.unknown", String.join(" ", words)));
            list(console);
            return NO_SUCH_COMMAND;
        }
        int used = command.get().name().split(" ").length;
        return run(command.get(), console, words.subList(used, words.size()));
    }

    private int run(Command command, CommandConsole console, List<String> arguments) {
        try {
            return command.run(console, List.copyOf(arguments));
        } catch (HirobaException e) {
            console.println(texts.get(console.language(), e));
            return 1;
        } catch (ConsoleGoneException e) {
            LOG.info("Command {} was broken off", command.name());
            throw e;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(command, e);
            console.println(texts.get(console.language(), "launcher.command.failed", command.name()));
            return 1;
        }
    }

    /** The command with the longest name that the words begin with. */
    private Optional<Command> find(List<String> words) {
        String line = String.join(" ", words) + " ";
        return contributions.all(Command.class).stream()
                .filter(command -> line.startsWith(command.name() + " "))
                .max(Comparator.comparingInt(command -> command.name().length()));
    }

    private void list(CommandConsole console) {
        console.println(texts.get(console.language(), "launcher.command.list"));
        contributions.all(Command.class).stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> console.println(
                        CommandManual.line(command.name(), texts.get(console.language(), command.helpKey()))));
    }
}
