package org.hiroba.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.Calendar;
import org.hiroba.tasks.domain.Circles;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Reminders;
import org.hiroba.tasks.domain.TaskLists;
import org.hiroba.tasks.domain.TaskRepository;
import org.hiroba.tasks.domain.TaskService;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.tasks.storage.SqlTaskRepository;
import org.hiroba.testkit.TestPlatform;

/** The plugin on the real platform with groups beside it, and its services at hand. */
final class TestTasks {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestPlatform hiroba;
    final PluginContext context;
    final TaskRepository repository;
    final TaskService tasks;
    final TaskLists lists;
    final Reminders reminders;
    final Calendar calendar;
    final Groups groups;

    TestTasks(TestPlatform hiroba) {
        this.hiroba = hiroba;
        hiroba.install("groups", new GroupsPlugin());
        hiroba.install("tasks", new TasksPlugin());
        context = hiroba.context("tasks");
        groups = hiroba.service(Groups.class);
        repository = new SqlTaskRepository(context.sql());
        calendar = new Calendar(context);
        Circles circles = hiroba.platform().contributions().all(Circles.class).getFirst();
        tasks = new TaskService(context, repository, circles, calendar);
        lists = new TaskLists(context, repository, calendar);
        reminders = new Reminders(context, repository, calendar);
    }

    /** A group that its owner has just made. */
    Audience group(Caller owner, Openness openness, Caller... members) {
        Group group = groups.create(
                owner, new NewGroup("Group " + NUMBER.incrementAndGet(), "for the test", Lane.WORK, openness));
        groups.addMembers(owner, group.id(), List.of(members).stream().map(Caller::person).toList());
        return group.id().audience();
    }

    /** A post in the group. */
    ContentRef post(Caller author, Audience group, String text) {
        String key = "post" + NUMBER.incrementAndGet();
        return context.transactions()
                .call(() -> hiroba.service(GroupImport.class)
                        .bringIn(
                                hiroba.administrator(),
                                GroupId.parse(group.id()),
                                List.of(new BroughtInPost(
                                        key,
                                        Optional.empty(),
                                        author.person(),
                                        hiroba.clock().instant(),
                                        Optional.empty(),
                                        text,
                                        List.of()))))
                .get(key);
    }

    LocalDate today() {
        return calendar.today();
    }

    TaskWish dueIn(int days, String title) {
        return TaskWish.of(title).withDue(Due.on(today().plusDays(days)));
    }
}
