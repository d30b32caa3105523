package org.hiroba.tasks.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;

/** Reads tasks in lists; every one of them is one that the caller may see at that moment. */
public final class TaskLists {
    private static final int MOST_DUE = 500;

    private final PluginContext hiroba;
    private final TaskRepository repository;
    private final Calendar calendar;
    private final TaskRights rights;

    public TaskLists(PluginContext hiroba, TaskRepository repository, Calendar calendar) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.calendar = calendar;
        this.rights = new TaskRights(hiroba);
    }

    /** To be done by the caller, the most pressing first, from that place on. */
    public List<Task> open(Caller caller, Place after, int limit) {
        return visible(
                caller, after, limit, Place::after, (from, count) -> repository.listOpenOf(caller.person(), from, count));
    }

    /** To be done by the caller until the end of that day or before, the most pressing first. */
    public List<Task> due(Caller caller, LocalDate last) {
        return open(caller, Place.START, MOST_DUE).stream()
                .takeWhile(task -> task.due().filter(due -> !due.day().isAfter(last)).isPresent())
                .toList();
    }

    /** Done, of those that were the caller's to do, the last first, from that place on. */
    public List<Task> done(Caller caller, DonePlace after, int limit) {
        return visible(
                caller,
                after,
                limit,
                DonePlace::after,
                (from, count) -> repository.listDoneOf(caller.person(), from, count));
    }

    /** Given by the caller to others, the most pressing first and what is done last, from that place on. */
    public List<Task> given(Caller caller, Place after, int limit) {
        return visible(
                caller, after, limit, Place::after, (from, count) -> repository.listGivenBy(caller.person(), from, count));
    }

    /** Of a group, newest first. */
    public List<Task> of(Caller caller, Audience audience, long before, int limit) {
        hiroba.audiences().requireSee(caller, audience);
        return repository.listAllOf(audience, before, limit);
    }

    /** A column of a group's board, in its order. */
    public Portion column(Caller caller, Audience audience, Status status, int limit) {
        hiroba.audiences().requireSee(caller, audience);
        return Portion.of(repository.listOf(audience, status, limit + 1), limit);
    }

    /** Those of the column that are the caller's to do. */
    public Portion ownColumn(Caller caller, Audience audience, Status status, int limit) {
        hiroba.audiences().requireSee(caller, audience);
        return Portion.of(repository.listOf(audience, status, caller.person(), limit + 1), limit);
    }

    /** What was made of the content, as far as the caller may know. */
    public Map<ContentRef, List<Task>> about(Caller caller, Collection<ContentRef> sources) {
        Map<ContentRef, List<Task>> about = new HashMap<>();
        for (Task task : repository.findBySource(sources)) {
            if (rights.maySee(caller.person(), task)) {
                about.computeIfAbsent(task.source().orElseThrow(), same -> new ArrayList<>()).add(task);
            }
        }
        return about;
    }

    /** @throws org.hiroba.api.error.HirobaException NOT_FOUND if the caller may not see the content */
    public List<Task> about(Caller caller, ContentRef source) {
        hiroba.contents().load(caller, source);
        return about(caller, List.of(source)).getOrDefault(source, List.of());
    }

    /** How many of the caller's are due today or overdue: what waits. Only what the list shows counts. */
    public int countDue(Caller caller) {
        return due(caller, calendar.today()).size();
    }

    /** The most pressing of those to be done by the caller. */
    public Portion open(Caller caller, int limit) {
        return Portion.of(open(caller, Place.START, limit + 1), limit);
    }

    /** Those done last of what was the caller's to do. */
    public Portion done(Caller caller, int limit) {
        return Portion.of(done(caller, DonePlace.START, limit + 1), limit);
    }

    /** The most pressing of those given by the caller to others. */
    public Portion given(Caller caller, int limit) {
        return Portion.of(given(caller, Place.START, limit + 1), limit);
    }

    private <P> List<Task> visible(Caller caller, P begin, int limit, Function<Task, P> after, Source<P> source) {
        List<Task> found = new ArrayList<>();
        P from = begin;
        List<Task> chunk;
        do {
            chunk = source.read(from, limit);
            chunk.stream().filter(task -> rights.maySee(caller.person(), task)).forEach(found::add);
            from = chunk.isEmpty() ? from : after.apply(chunk.getLast());
        } while (found.size() < limit && chunk.size() == limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** A list that can be read piece by piece, each from where the last one ended. */
    @FunctionalInterface
    private interface Source<P> {
        List<Task> read(P from, int limit);
    }
}
