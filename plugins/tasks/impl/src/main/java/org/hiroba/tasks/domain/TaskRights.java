package org.hiroba.tasks.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;

/**
 * Who may do what. A group's task is seen by those who see the group; any other by those involved. Whoever writes in the
 * group changes it, and so do its author and those who are to do it as long as they see it. It is given only to people who
 * see it, and one that was made of something only to people who see that, for its title repeats words.
 */
final class TaskRights {
    private static final int MOST_ASSIGNEES = 20;

    private static final Audience NOBODY = new Audience("nobody", "");

    private final PluginContext hiroba;

    TaskRights(PluginContext hiroba) {
        this.hiroba = hiroba;
    }

    void requireSee(Caller caller, Task task) {
        hiroba.audiences().requireSee(caller, task.audience());
    }

    boolean maySee(PersonId person, Task task) {
        return hiroba.audiences().maySee(person, task.audience());
    }

    boolean mayEdit(Caller caller, Task task) {
        return !task.recalled()
                && maySee(caller.person(), task)
                && (hiroba.audiences().mayWrite(caller.person(), task.audience())
                        || caller.is(task.author())
                        || task.isAssignedTo(caller.person()));
    }

    void requireEdit(Caller caller, Task task) {
        requireSee(caller, task);
        if (task.recalled()) {
            throw new HirobaException(ErrorCode.GONE, "error.gone");
        }
        if (!mayEdit(caller, task)) {
            throw HirobaException.forbidden();
        }
    }

    /** What a task is made of, if the caller may see it. */
    Content source(Caller caller, ContentRef ref) {
        Content source = hiroba.contents().load(caller, ref);
        if (source.recalled()) {
            throw new HirobaException(ErrorCode.GONE, "error.gone");
        }
        return source;
    }

    /**
     * Checks where the task is to be: a group that the caller writes in, and if it is made of something then that
     * something's own.
     */
    void checkGroup(Caller caller, Optional<Audience> group, Optional<Audience> source) {
        group.ifPresent(whose -> {
            if (!whose.kind().equals(Task.GROUP)) {
                throw HirobaException.invalid("tasks.error.group");
            }
            hiroba.audiences().requireWrite(caller, whose);
            if (source.isPresent() && !source.get().equals(whose)) {
                throw HirobaException.invalid("tasks.error.other-group");
            }
        });
    }

    /**
     * Checks to whom it is given: active people who see it. Who has it already may keep it.
     *
     * @return the same, each once, in order
     */
    List<PersonId> checkAssignees(
            Collection<PersonId> wanted, Collection<PersonId> before, Optional<Audience> group, Optional<Audience> source) {
        List<PersonId> people = wanted.stream().distinct().sorted().toList();
        if (people.size() > MOST_ASSIGNEES) {
            throw HirobaException.invalid("tasks.error.too-many-people", MOST_ASSIGNEES);
        }
        List<PersonId> added = new ArrayList<>(people);
        added.removeAll(before);
        Map<PersonId, Person> known = hiroba.people().findAll(added);
        for (PersonId person : added) {
            Person found = Optional.ofNullable(known.get(person))
                    .filter(Person::isActive)
                    .orElseThrow(() -> HirobaException.invalid("tasks.error.unknown-person"));
            if (!sees(person, group) || !sees(person, source)) {
                throw HirobaException.invalid("tasks.error.cannot-see", found.name());
            }
        }
        return people;
    }

    boolean sees(PersonId person, Optional<Audience> audience) {
        return audience.map(whose -> hiroba.audiences().maySee(person, whose)).orElse(true);
    }

    /** Of what a task was made of; if the caller does not see that any more, one that nobody sees. */
    Optional<Audience> audienceOfSource(Caller caller, Task task) {
        return task.source()
                .map(ref -> Optional.ofNullable(
                                hiroba.contents().findAll(caller, List.of(ref)).get(ref))
                        .map(Content::audience)
                        .orElse(NOBODY));
    }
}
