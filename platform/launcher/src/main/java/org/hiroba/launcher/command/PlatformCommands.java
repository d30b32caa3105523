package org.hiroba.launcher.command;

import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.error.HirobaException;
import org.hiroba.core.Platform;

/** The commands that the platform itself contributes. */
public final class PlatformCommands {
    private PlatformCommands() {}

    /** @param stop asks the running server to stop; returns at once */
    public static List<Command> of(Platform platform, Runnable stop) {
        return List.of(
                new SetupCommand(platform.identity().setup(), platform.texts()),
                new StatusCommand(platform),
                new StopCommand(stop, platform.texts()),
                new PluginListCommand(platform.contributions(), platform.texts()),
                new PluginRetryCommand(platform.contributions(), platform.texts()),
                new PluginDisableCommand(platform.contributions(), platform.texts()));
    }

    /** For commands that are complete by their names: who writes more means something that would not happen. */
    static void requireNothing(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw HirobaException.invalid("command.error.superfluous", arguments.getFirst());
        }
    }
}
