package org.hiroba.slack;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.command.ImportSlackCommand;
import org.hiroba.slack.domain.SlackImport;
import org.hiroba.slack.storage.SqlKnownRepository;
import org.hiroba.slack.views.SlackImportPage;
import org.hiroba.ui.api.AdminPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The import of a Slack export. */
@Component(service = Plugin.class, property = Plugin.ID + "=slack")
public final class SlackPlugin implements Plugin {
    private final GroupImport groups;
    private final ChatImport chat;

    @Activate
    public SlackPlugin(@Reference GroupImport groups, @Reference ChatImport chat) {
        this.groups = groups;
        this.chat = chat;
    }

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        SlackImport imports = new SlackImport(hiroba, new SqlKnownRepository(hiroba.sql()), groups, chat);
        contributions.add(new ImportSlackCommand(imports, hiroba.texts()));
        contributions.add(new AdminPage(
                "slack",
                "slack.page.title",
                "slack.page.help",
                60,
                viewer -> new SlackImportPage(viewer, hiroba, imports)));
    }
}
