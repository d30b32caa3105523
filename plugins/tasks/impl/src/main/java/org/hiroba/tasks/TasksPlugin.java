package org.hiroba.tasks;

import java.util.concurrent.TimeUnit;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.tasks.api.TaskImport;
import org.hiroba.tasks.calendar.DueDatesFeed;
import org.hiroba.tasks.domain.Calendar;
import org.hiroba.tasks.domain.Circles;
import org.hiroba.tasks.domain.Reminders;
import org.hiroba.tasks.domain.SourceRecall;
import org.hiroba.tasks.domain.SourceRecalls;
import org.hiroba.tasks.domain.TaskBadges;
import org.hiroba.tasks.domain.TaskBringingIn;
import org.hiroba.tasks.domain.TaskContent;
import org.hiroba.tasks.domain.TaskHandOver;
import org.hiroba.tasks.domain.TaskLists;
import org.hiroba.tasks.domain.TaskRemoval;
import org.hiroba.tasks.domain.TaskRepository;
import org.hiroba.tasks.domain.TaskService;
import org.hiroba.tasks.domain.TaskSettings;
import org.hiroba.tasks.rest.TaskLiveEvents;
import org.hiroba.tasks.rest.TaskWriter;
import org.hiroba.tasks.rest.TasksResource;
import org.hiroba.tasks.search.TaskSource;
import org.hiroba.tasks.storage.SqlTaskRepository;
import org.hiroba.tasks.views.MakeTask;
import org.hiroba.tasks.views.TaskPortal;
import org.hiroba.tasks.views.TaskViews;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks: what somebody is to do, perhaps until when, grown out of what was said. */
@Component(service = Plugin.class, property = Plugin.ID + "=tasks")
public final class TasksPlugin implements Plugin {
    private static final Logger LOG = LoggerFactory.getLogger(TasksPlugin.class);
    private static final int REMINDER_SECONDS = 20;

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        TaskRepository repository = new SqlTaskRepository(hiroba.sql());
        Calendar calendar = new Calendar(hiroba);
        Circles circles = new Circles(hiroba, repository);
        TaskService tasks = new TaskService(hiroba, repository, circles, calendar);
        TaskLists lists = new TaskLists(hiroba, repository, calendar);

        TaskWriter writer = new TaskWriter(hiroba.attachments());
        contributions.add(circles);
        contributions.add(new TaskContent(hiroba, repository));
        contributions.add(new TaskBadges(hiroba, lists));
        SourceRecall sourceRecall = new SourceRecall(hiroba, repository);
        contributions.add(sourceRecall);
        TaskRemoval removal = new TaskRemoval(hiroba, repository, circles);
        contributions.add(new SourceRecalls(hiroba.transactions(), sourceRecall, removal));
        contributions.add(removal);
        contributions.add(new TaskHandOver(hiroba, repository, circles));
        contributions.add(new DueDatesFeed(hiroba, lists, calendar));
        contributions.add(new TaskSource(repository));
        contributions.add(new TaskLiveEvents(repository, writer));
        contributions.add(new RestResource(new TasksResource(tasks, lists, writer)));
        contributions.add(TaskSettings.REMIND_BEFORE);
        contributions.add(TaskSettings.REMIND_HOUR);
        contributions.publish(TaskImport.class, new TaskBringingIn(hiroba, repository, circles, calendar, removal));
        TaskViews model = new TaskViews(hiroba, tasks, lists, calendar);
        TaskPortal.contribute(model, contributions);
        contributions.add(MakeTask.action(model));
        remind(hiroba, new Reminders(hiroba, repository, calendar));
    }

    /** Ends with the executor, that is with the plugin. */
    private static void remind(PluginContext hiroba, Reminders reminders) {
        hiroba.executor()
                .scheduleWithFixedDelay(
                        () -> {
                            try {
                                reminders.run();
                            } catch (RuntimeException e) {
                                LOG.warn("Reminding failed and will be tried again", e);
                            }
                        },
                        REMINDER_SECONDS,
                        REMINDER_SECONDS,
                        TimeUnit.SECONDS);
    }
}
