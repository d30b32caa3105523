package org.hiroba.api.command;

import java.util.List;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of the console: {@code hiroba <name> <arguments>}. The console hands the words to the running server over a local
 * socket that only the system's user can open, and prints what comes back.
 *
 * @since 0.1
 */
@ConsumerType
public interface Command extends Contribution {
    /** One word, or two as in {@code import slack}. */
    String name();

    /**
     * Key of the text that explains it in one line: the plugin's id, {@code command}, the name with dots, {@code help}, as in {@code
     * slack.command.import.slack.help}. By that form the console finds it also when no server runs.
     */
    String helpKey();

    /**
     * Runs it; blocks until done.
     *
     * @param arguments the words after the name; names of files are absolute
     * @return 0 if all went well, else 1
     * @throws org.hiroba.api.error.HirobaException for what the person at the console did wrong
     */
    int run(CommandConsole console, List<String> arguments);
}
