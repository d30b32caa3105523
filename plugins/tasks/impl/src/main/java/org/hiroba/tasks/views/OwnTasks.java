package org.hiroba.tasks.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hiroba.tasks.domain.Portion;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.TabLinks;
import org.hiroba.ui.api.component.ThemeIcon;
import org.jspecify.annotations.Nullable;

/** One's own tasks by when they are due; those given to others; those done. Follows what happens. */
final class OwnTasks extends Div {
    private static final int MOST = 500;

    private final Viewer viewer;
    private final TaskViews model;
    private final String list;
    private final Div rows = new Div();
    private final RowFocus focus = new RowFocus();
    private int limit = MOST;
    private @Nullable Portion drawn;

    OwnTasks(Viewer viewer, TaskViews model, String list) {
        this.viewer = viewer;
        this.model = model;
        this.list = list;
        addClassName("tasks-page");
        Div body = new Div(tabs(), new QuickAdd(viewer, viewer.text("tasks.add.own"), this::create, this::openForm), rows);
        body.addClassNames("h-page-body", "tasks-body");
        add(header(), body);
        fill();
        viewer.live().follow(this, TaskViews::concernsTasks, happened -> fill());
    }

    private TabLinks tabs() {
        TabLinks tabs = new TabLinks(viewer.text("tasks.title"))
                .add(TaskPaths.of(""), viewer.text("tasks.own"))
                .add(TaskPaths.of(TaskPaths.GIVEN), viewer.text("tasks.given"))
                .add(TaskPaths.of(TaskPaths.DONE), viewer.text("tasks.done"));
        tabs.setCurrent(TaskPaths.of(list));
        return tabs;
    }

    private PageHeader header() {
        Anchor calendar = new Anchor(TaskPaths.of(TaskPaths.CALENDAR), new ThemeIcon("calendar"),
                new Span(viewer.text("tasks.calendar")));
        calendar.addClassNames("h-button", "h-button-short");
        return new PageHeader(viewer.text("tasks.title"), viewer.text("tasks.help")).withEnd(calendar);
    }

    private void create(String title) {
        model.tasks().create(viewer.caller(), TaskWish.of(title));
        fill();
        // Without a date it stands far below, or on the next tab.
        viewer.tell(viewer.text("tasks.added", viewer.text(list.isEmpty() ? "tasks.later" : "tasks.own"), title));
    }

    private void openForm(String title) {
        TaskWish mine = TaskWish.of(title).withAssignees(viewer.caller().person());
        new TaskDialog(viewer, model, viewer.text("tasks.new"), mine, wish -> {
                    model.tasks().create(viewer.caller(), wish);
                    fill();
                })
                .open();
    }

    /** Draws what changed; what is the same stays, and with it the focus. */
    private void fill() {
        Portion portion = read();
        if (portion.equals(drawn)) {
            return;
        }
        drawn = portion;
        List<Task> tasks = portion.tasks();
        rows.removeAll();
        focus.clear();
        switch (list) {
            case TaskPaths.GIVEN -> showAll(tasks.stream(), "tasks.given.none");
            case TaskPaths.DONE -> showAll(tasks.stream(), "tasks.done.none");
            default -> showOwn(tasks);
        }
        if (portion.isCut()) {
            rows.add(new MoreButton(viewer, viewer.text(heading()), tasks.size(), () -> showMore(portion)));
        }
        focus.restore();
    }

    private void showMore(Portion shown) {
        limit = shown.tasks().size() + MOST;
        fill();
        shown.next().ifPresent(task -> focus.on(task.id()));
    }

    private String heading() {
        return switch (list) {
            case TaskPaths.GIVEN -> "tasks.given";
            case TaskPaths.DONE -> "tasks.done";
            default -> "tasks.own";
        };
    }

    private Portion read() {
        return switch (list) {
            case TaskPaths.GIVEN -> model.lists().given(viewer.caller(), limit);
            case TaskPaths.DONE -> model.lists().done(viewer.caller(), limit);
            default -> model.lists().open(viewer.caller(), limit);
        };
    }

    private void showOwn(List<Task> tasks) {
        LocalDate today = model.calendar().today();
        LocalDate weekEnd = today.plusDays(7);
        List<Task> rest = new ArrayList<>(tasks);
        section("tasks.today", rest, task -> isUntil(task, today));
        section("tasks.week", rest, task -> isUntil(task, weekEnd));
        section("tasks.later", rest, task -> task.due().isPresent());
        section("tasks.no-date", rest, task -> true);
        if (tasks.isEmpty()) {
            rows.add(empty("tasks.own.none"));
        }
    }

    private static boolean isUntil(Task task, LocalDate last) {
        return task.due().filter(due -> !due.day().isAfter(last)).isPresent();
    }

    /** Takes out of the rest what belongs under the heading. */
    private void section(String key, List<Task> rest, Predicate<Task> belongs) {
        List<Task> here = rest.stream().filter(belongs).toList();
        rest.removeAll(here);
        if (!here.isEmpty()) {
            Section section = new Section(new H2(viewer.text(key)));
            section.addClassName("tasks-section");
            here.forEach(task -> section.add(row(task)));
            rows.add(section);
        }
    }

    private void showAll(Stream<Task> tasks, String noneKey) {
        tasks.forEach(task -> rows.add(row(task)));
        if (rows.getComponentCount() == 0) {
            rows.add(empty(noneKey));
        }
    }

    private TaskRow row(Task task) {
        return focus.add(new TaskRow(viewer, model, task, true));
    }

    private Component empty(String key) {
        return new EmptyState("tasks", viewer.text(key), viewer.text(key + ".hint"));
    }
}
