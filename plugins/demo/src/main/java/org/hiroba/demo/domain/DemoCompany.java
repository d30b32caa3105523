package org.hiroba.demo.domain;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hiroba.api.command.Progress;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.text.Language;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.demo.domain.Writing.Stage;
import org.hiroba.demo.story.Story;
import org.hiroba.demo.story.Story.Chat;
import org.hiroba.demo.story.Story.Place;
import org.hiroba.files.api.FileImport;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.tasks.api.TaskImport;

/**
 * Fills a believable company and takes it away again. Administrators only.
 *
 * <p><b>Threads:</b> safe for concurrent calls; of several at once, one works and the others are refused.
 */
public final class DemoCompany {
    private final PluginContext hiroba;
    private final MadeRepository made;
    private final Stage stage;
    private final Function<Language, Story> stories;
    private final AtomicBoolean working = new AtomicBoolean();

    public DemoCompany(
            PluginContext hiroba,
            MadeRepository made,
            Groups groups,
            GroupImport posts,
            ChatImport messages,
            TaskImport tasks,
            FileImport files,
            Function<Language, Story> stories) {
        this.hiroba = hiroba;
        this.made = made;
        this.stage = new Stage(groups, posts, messages, tasks, files);
        this.stories = stories;
    }

    /** Whether there is something to be removed, were it the half of a company. */
    public boolean isThere(Caller caller) {
        caller.requireAdministrator();
        return !made.isEmpty();
    }

    /**
     * Makes people, groups and conversations, as if the company had been here for some weeks. If it breaks off, what was
     * made so far can be removed.
     *
     * @return as whom visitors may sign in
     * @throws HirobaException CONFLICT if a demo company is here already, or a real person has one of its logins
     */
    public List<GuestAccess> create(Caller caller, Language language, Progress progress) {
        caller.requireAdministrator();
        return alone(() -> {
            if (!made.isEmpty()) {
                throw new HirobaException(ErrorCode.CONFLICT, "demo.error.present");
            }
            return fill(caller, language, stories.apply(language), progress);
        });
    }

    /** Takes away what {@link #create} made and what people wrote there since; nothing else. */
    public void remove(Caller caller, Progress progress) {
        caller.requireAdministrator();
        alone(() -> {
            new Clearing(hiroba, made, stage, caller, progress).run();
            return true;
        });
    }

    private List<GuestAccess> fill(Caller caller, Language language, Story story, Progress progress) {
        Casting casting = new Casting(hiroba, made);
        casting.requireLoginsFree(story);
        Steps steps = new Steps(
                progress,
                story.people().size()
                        + story.groups().size()
                        + story.conversations().size()
                        + story.work().tasks().size()
                        + story.work().files().size());
        Cast cast = casting.make(caller, language, story, steps);
        Timeline timeline = new Timeline(hiroba.clock().instant(), hiroba.settings().get(CompanySettings.TIME_ZONE));
        Writing writing = new Writing(hiroba, made, stage, caller, cast, timeline);
        for (Place place : story.groups()) {
            writing.bringIn(place, hiroba.texts().get(language, "demo.group.other-name", place.name()));
            steps.run();
        }
        for (Chat chat : story.conversations()) {
            writing.bringIn(chat);
            steps.run();
        }
        Working working = new Working(hiroba, made, stage, caller, cast, timeline, writing);
        story.work().tasks().forEach(task -> {
            working.bringIn(task);
            steps.run();
        });
        story.work().files().forEach(file -> {
            working.bringIn(file);
            steps.run();
        });
        return casting.guests();
    }

    private <T> T alone(Supplier<T> work) {
        if (!working.compareAndSet(false, true)) {
            throw new HirobaException(ErrorCode.CONFLICT, "demo.error.working");
        }
        try {
            return work.get();
        } finally {
            working.set(false);
        }
    }
}
