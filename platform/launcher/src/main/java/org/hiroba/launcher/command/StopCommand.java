package org.hiroba.launcher.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.text.Texts;

/** {@code hiroba stop} */
record StopCommand(Runnable stop, Texts texts) implements Command {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String helpKey() {
        return "launcher.command.stop.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        PlatformCommands.requireNothing(arguments);
        console.println(texts.get(console.language(), "launcher.command.stop.done"));
        stop.run();
        return 0;
    }
}
