package org.hiroba.tasks.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.tasks.domain.DonePlace;
import org.hiroba.tasks.domain.Place;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskLists;
import org.hiroba.tasks.domain.TaskService;
import org.jspecify.annotations.Nullable;

/** Tasks: one's own, those one gave, those of a group. Recalled like all content by {@code DELETE /content/task:<id>}. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TasksResource {
    private final TaskService tasks;
    private final TaskLists lists;
    private final TaskWriter writer;

    public TasksResource(TaskService tasks, TaskLists lists, TaskWriter writer) {
        this.tasks = tasks;
        this.lists = lists;
        this.writer = writer;
    }

    /** The state that it is put into. */
    public record StatusInput(Status status) {}

    /** @param before the task that it is put above; left out for the end of the column */
    public record PlaceInput(Status status, Optional<Long> before) {}

    /** To be done by the caller, the most pressing first, what has no due date last. */
    @GET
    public Page<TaskJson> listOwnTasks(
            @Context Caller caller,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return pressing(lists.open(caller, place(cursor), Page.clamp(limit) + 1), limit);
    }

    /** Done by the caller or others of what was the caller's to do, what was done last first. */
    @GET
    @Path("done")
    public Page<TaskJson> listDoneTasks(
            @Context Caller caller,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return page(Page.of(
                lists.done(caller, donePlace(cursor), Page.clamp(limit) + 1), Page.clamp(limit), TasksResource::doneCursor));
    }

    /** Given by the caller to others, the most pressing first, what is done last. */
    @GET
    @Path("given")
    public Page<TaskJson> listGivenTasks(
            @Context Caller caller,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return pressing(lists.given(caller, place(cursor), Page.clamp(limit) + 1), limit);
    }

    @GET
    @Path("of/{audience}")
    public Page<TaskJson> listTasksOfGroup(
            @Context Caller caller,
            @PathParam("audience") Audience audience,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return page(lists.of(caller, audience, before(cursor), Page.clamp(limit) + 1), limit);
    }

    /** What was made of a piece of content. */
    @GET
    @Path("about/{ref: [a-z0-9-]+:\\d+}")
    public List<TaskJson> listTasksAbout(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        return writer.json(lists.about(caller, ref));
    }

    @POST
    public TaskJson createTask(@Context Caller caller, TaskInput input) {
        return writer.json(input.source()
                .map(source -> tasks.create(caller, input.toWish(), source))
                .orElseGet(() -> tasks.create(caller, input.toWish())));
    }

    @GET
    @Path("{task: \\d+}")
    public TaskJson findTask(@Context Caller caller, @PathParam("task") long task) {
        return writer.json(tasks.load(caller, task));
    }

    @PUT
    @Path("{task: \\d+}")
    public TaskJson changeTask(@Context Caller caller, @PathParam("task") long task, TaskInput input) {
        return writer.json(tasks.change(caller, task, input.toWish()));
    }

    @PUT
    @Path("{task: \\d+}/status")
    public TaskJson changeTaskStatus(@Context Caller caller, @PathParam("task") long task, StatusInput input) {
        return writer.json(tasks.setStatus(caller, task, input.status()));
    }

    @PUT
    @Path("{task: \\d+}/place")
    public TaskJson moveTask(@Context Caller caller, @PathParam("task") long task, PlaceInput input) {
        return writer.json(tasks.move(caller, task, input.status(), input.before()));
    }

    /** Ticks off a line of the checklist, counted from 0. */
    @PUT
    @Path("{task: \\d+}/checklist/{line: \\d+}")
    public TaskJson checkTaskLine(
            @Context Caller caller, @PathParam("task") long task, @PathParam("line") int line) {
        return writer.json(tasks.check(caller, task, line, true));
    }

    @DELETE
    @Path("{task: \\d+}/checklist/{line: \\d+}")
    public TaskJson uncheckTaskLine(
            @Context Caller caller, @PathParam("task") long task, @PathParam("line") int line) {
        return writer.json(tasks.check(caller, task, line, false));
    }

    /**
     * Hangs the caller's uploads on it, beside what hangs there already.
     *
     * @param attachments references, e.g. {@code file:12}
     */
    @POST
    @Path("{task: \\d+}/attachments")
    public TaskJson attachToTask(@Context Caller caller, @PathParam("task") long task, List<ContentRef> attachments) {
        return writer.json(tasks.attach(caller, task, attachments));
    }

    private Page<TaskJson> page(List<Task> found, int limit) {
        return page(Page.of(found, Page.clamp(limit), task -> Cursor.at(task.id())));
    }

    private Page<TaskJson> pressing(List<Task> found, int limit) {
        return page(Page.of(found, Page.clamp(limit), TasksResource::cursor));
    }

    private Page<TaskJson> page(Page<Task> page) {
        return new Page<>(writer.json(page.items()), page.next());
    }

    private static long before(@Nullable Cursor cursor) {
        return cursor == null ? Long.MAX_VALUE : cursor.number(0);
    }

    private static Cursor cursor(Task task) {
        Place place = Place.after(task);
        return Cursor.at(place.due(), place.id());
    }

    private static Cursor doneCursor(Task task) {
        DonePlace place = DonePlace.after(task);
        return Cursor.at(ChronoUnit.MICROS.between(Instant.EPOCH, place.at()), place.id());
    }

    private static DonePlace donePlace(@Nullable Cursor cursor) {
        return cursor == null
                ? DonePlace.START
                : new DonePlace(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS), cursor.number(1));
    }

    private static Place place(@Nullable Cursor cursor) {
        return cursor == null ? Place.START : new Place(cursor.number(0), cursor.number(1));
    }
}
