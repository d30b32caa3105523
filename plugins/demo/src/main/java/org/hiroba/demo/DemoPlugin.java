package org.hiroba.demo;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.demo.command.DemoCommand;
import org.hiroba.demo.domain.DemoCompany;
import org.hiroba.demo.storage.SqlMadeRepository;
import org.hiroba.demo.story.StoryFile;
import org.hiroba.demo.views.DemoPage;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.ui.api.AdminPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The demo company. */
@Component(service = Plugin.class, property = Plugin.ID + "=demo")
public final class DemoPlugin implements Plugin {
    private final Groups groups;
    private final GroupImport posts;
    private final ChatImport messages;

    @Activate
    public DemoPlugin(@Reference Groups groups, @Reference GroupImport posts, @Reference ChatImport messages) {
        this.groups = groups;
        this.posts = posts;
        this.messages = messages;
    }

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        DemoCompany company = new DemoCompany(
                hiroba, new SqlMadeRepository(hiroba.sql()), groups, posts, messages, StoryFile::read);
        contributions.add(new DemoCommand(company, hiroba.texts()));
        contributions.add(new AdminPage(
                "demo",
                "demo.page.title",
                "demo.page.help",
                90,
                viewer -> new DemoPage(viewer, company, hiroba.executor())));
    }
}
