package org.hiroba.core.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;

/**
 * A command made of a few lines.
 *
 * @param work throws what goes wrong
 */
record ConsoleCommand(String name, String helpKey, Work work) implements Command {

    /** What the command does. */
    interface Work {
        void run(CommandConsole console, List<String> arguments);
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        work.run(console, arguments);
        return 0;
    }
}
