package org.hiroba.tasks.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.BadgeSource;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;

/** Shows the state of a task under what it was made of, to those who may see the task. */
public final class TaskBadges implements BadgeSource {
    private final PluginContext hiroba;
    private final TaskLists lists;

    public TaskBadges(PluginContext hiroba, TaskLists lists) {
        this.hiroba = hiroba;
        this.lists = lists;
    }

    @Override
    public Map<ContentRef, List<Badge>> badges(Caller viewer, Language language, Collection<ContentRef> refs) {
        Map<ContentRef, List<Task>> about = lists.about(viewer, refs);
        if (about.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Person> people = hiroba.people()
                .findAll(about.values().stream()
                        .flatMap(List::stream)
                        .flatMap(task -> task.assignees().stream())
                        .collect(Collectors.toSet()));
        Map<ContentRef, List<Badge>> badges = new HashMap<>();
        about.forEach((ref, tasks) -> badges.put(
                ref, tasks.stream().map(task -> badge(language, task, people)).toList()));
        return badges;
    }

    private Badge badge(Language language, Task task, Map<PersonId, Person> people) {
        String names = task.assignees().stream()
                .filter(people::containsKey)
                .map(person -> people.get(person).name())
                .collect(Collectors.joining("、"));
        String state = hiroba.texts().get(language, "tasks.badge." + task.status());
        String text = names.isEmpty() ? state : hiroba.texts().get(language, "tasks.badge", state, names);
        return new Badge(
                task.isDone() ? "check" : "tasks",
                task.isDone() ? Badge.Tone.WELL : Badge.Tone.PLAIN,
                text,
                task.path());
    }
}
