package org.hiroba.launcher.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Status;

/** {@code hiroba status}: the company, its people, the plugins, in four lines. */
record StatusCommand(Platform platform) implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public String helpKey() {
        return "launcher.command.status.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        PlatformCommands.requireNothing(arguments);
        Language language = console.language();
        if (!platform.identity().setup().isDone()) {
            console.println(text(language, "not-set-up"));
            return 0;
        }
        console.println(text(language, "company", platform.identity().company().name()));
        console.println(text(
                language,
                "people",
                platform.identity().people().list(PersonStatus.ACTIVE).size()));
        platform.contributions().all(PluginControl.class).forEach(control -> {
            var states = control.list(console.caller());
            console.println(text(language, "plugins", count(states, Status.RUNNING)));
            if (count(states, Status.QUARANTINED) > 0) {
                console.println(text(language, "quarantined", count(states, Status.QUARANTINED)));
            }
        });
        return 0;
    }

    private static long count(List<PluginState> states, Status status) {
        return states.stream().filter(state -> state.status() == status).count();
    }

    private String text(Language language, String key, Object... arguments) {
        return platform.texts().get(language, "launcher.command.status." + key, arguments);
    }
}
