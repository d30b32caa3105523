package org.hiroba.demo.domain;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.demo.domain.Writing.Stage;
import org.hiroba.demo.story.Work.Shared;
import org.hiroba.demo.story.Work.ToDo;
import org.hiroba.demo.story.Work.Version;
import org.hiroba.files.api.BroughtInFile;
import org.hiroba.tasks.api.BroughtInTask;

/** Brings the story's tasks and files in, each remembered in the transaction that makes it. */
final class Working {
    private final PluginContext hiroba;
    private final MadeRepository made;
    private final Stage stage;
    private final Caller caller;
    private final Cast cast;
    private final Timeline timeline;
    private final Writing written;

    Working(
            PluginContext hiroba,
            MadeRepository made,
            Stage stage,
            Caller caller,
            Cast cast,
            Timeline timeline,
            Writing written) {
        this.hiroba = hiroba;
        this.made = made;
        this.stage = stage;
        this.caller = caller;
        this.cast = cast;
        this.timeline = timeline;
        this.written = written;
    }

    void bringIn(ToDo task) {
        Instant at = timeline.at(task.made());
        BroughtInTask wish = new BroughtInTask(
                task.title(),
                task.notes(),
                cast.of(task.by()),
                people(task.people()),
                present(task.group()).map(written::audience),
                at,
                task.dueIn().map(timeline::day),
                present(task.dueTime()).map(LocalTime::parse),
                task.begun(),
                task.done().map(timeline::at),
                task.checklist(),
                present(task.source()).map(words -> written.said().find(words).ref()));
        remember(() -> stage.tasks().bringIn(caller, wish));
    }

    void bringIn(Shared file) {
        Optional<Said.Words> on = present(file.on()).map(written.said()::find);
        Audience home = on.map(Said.Words::audience).orElseGet(() -> written.audience(file.group()));
        BroughtInFile wish = new BroughtInFile(
                file.name(),
                home,
                on.map(Said.Words::ref),
                file.versions().stream().map(this::version).toList(),
                file.only().isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(people(file.only()))),
                file.expiresIn().map(days -> timeline.now().plus(Duration.ofDays(days))),
                file.downloadable());
        remember(() -> stage.files().bringIn(caller, wish));
    }

    private BroughtInFile.Version version(Version version) {
        return new BroughtInFile.Version(
                cast.of(version.by()),
                timeline.at(version.when()),
                () -> new ByteArrayInputStream(version.bytes().get()));
    }

    private void remember(Supplier<ContentRef> making) {
        hiroba.transactions().run(() -> {
            ContentRef ref = making.get();
            made.add(ref.kind(), ref.id());
        });
    }

    private List<PersonId> people(List<String> logins) {
        return logins.stream().map(cast::of).toList();
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
