package org.hiroba.bench.search;

import java.nio.file.Path;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.SlackPlugin;
import org.hiroba.api.command.Progress;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.slack.storage.SqlKnownRepository;
import org.hiroba.testkit.TestPlatform;

/** Brings an export in as {@code hiroba import slack} does. */
final class SlackExport {
    private SlackExport() {}

    static void bringIn(TestPlatform hiroba, Path export, GroupImport groups, ChatImport chats) {
        hiroba.install("slack", new SlackPlugin(groups, chats));
        PluginContext context = hiroba.context("slack");
        new SlackImport(context, new SqlKnownRepository(context.sql()), groups, chats)
                .run(hiroba.administrator(), export, false, Progress.NONE);
    }
}
