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
import org.hiroba.files.api.FileImport;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.tasks.api.TaskImport;
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
    private final TaskImport tasks;
    private final FileImport files;

    @Activate
    public DemoPlugin(
            @Reference Groups groups,
            @Reference GroupImport posts,
            @Reference ChatImport messages,
            @Reference TaskImport tasks,
            @Reference FileImport files) {
        this.groups = groups;
        this.posts = posts;
        this.messages = messages;
        this.tasks = tasks;
        this.files = files;
    }

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        DemoCompany company = new DemoCompany(
                hiroba, new SqlMadeRepository(hiroba.sql()), groups, posts, messages, tasks, files, StoryFile::read);
        contributions.add(new DemoCommand(company, hiroba.texts()));
        contributions.add(new AdminPage(
                "demo",
                "demo.page.title",
                "demo.page.help",
                90,
                viewer -> new DemoPage(viewer, company, hiroba.executor())));
    }
}
