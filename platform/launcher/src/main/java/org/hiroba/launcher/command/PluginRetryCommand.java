package org.hiroba.launcher.command;

import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.registry.ContributionRegistry;

/** {@code hiroba plugin retry ID [--allow-downgrade]} */
record PluginRetryCommand(ContributionRegistry contributions, Texts texts) implements Command {
    private static final String ALLOW_DOWNGRADE = "--allow-downgrade";

    @Override
    public String name() {
        return "plugin retry";
    }

    @Override
    public String helpKey() {
        return "launcher.command.plugin.retry.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        List<String> ids = new ArrayList<>(arguments);
        boolean allowDowngrade = ids.remove(ALLOW_DOWNGRADE);
        if (ids.size() != 1) {
            throw HirobaException.invalid("launcher.command.plugin.one");
        }
        contributions.all(PluginControl.class)
                .forEach(control -> control.retry(console.caller(), ids.getFirst(), allowDowngrade));
        return new PluginListCommand(contributions, texts).run(console, List.of());
    }
}
