package org.hiroba.launcher.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.registry.ContributionRegistry;

/** {@code hiroba plugin disable ID} */
record PluginDisableCommand(ContributionRegistry contributions, Texts texts) implements Command {
    @Override
    public String name() {
        return "plugin disable";
    }

    @Override
    public String helpKey() {
        return "launcher.command.plugin.disable.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        if (arguments.size() != 1) {
            throw HirobaException.invalid("launcher.command.plugin.one");
        }
        contributions.all(PluginControl.class)
                .forEach(control -> control.disable(console.caller(), arguments.getFirst()));
        return new PluginListCommand(contributions, texts).run(console, List.of());
    }
}
