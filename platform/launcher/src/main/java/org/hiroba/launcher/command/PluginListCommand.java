package org.hiroba.launcher.command;

import java.util.List;
import java.util.Locale;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.registry.ContributionRegistry;

/** {@code hiroba plugin list} */
record PluginListCommand(ContributionRegistry contributions, Texts texts) implements Command {
    @Override
    public String name() {
        return "plugin list";
    }

    @Override
    public String helpKey() {
        return "launcher.command.plugin.list.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        PlatformCommands.requireNothing(arguments);
        contributions.all(PluginControl.class).stream()
                .flatMap(control -> control.list(console.caller()).stream())
                .forEach(plugin -> print(console, plugin));
        return 0;
    }

    private void print(CommandConsole console, PluginState plugin) {
        String status = texts.get(
                console.language(),
                "launcher.plugin.status." + plugin.status().name().toLowerCase(Locale.ROOT));
        console.println("%-24s %-12s %s".formatted(plugin.id(), plugin.version(), status));
        plugin.reason().ifPresent(reason -> console.println("    "
                + texts.get(console.language(), reason.key(), reason.arguments().toArray())));
    }
}
