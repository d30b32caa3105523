package org.hiroba.tasks.views;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.tasks.domain.Portion;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.MenuItem;

/**
 * The tasks of a group: as a board with a column per state, whose cards are moved with mouse, finger, keyboard or menu, or as a
 * list. Follows what happens.
 */
final class GroupTasks extends Div {
    private static final int MOST = 200;
    private static final int MOST_DONE = 30;

    private final Viewer viewer;
    private final TaskViews model;
    private final Audience group;
    private final boolean writes;
    private final Div place = new Div();
    private final RowFocus focus = new RowFocus();
    private final Span said = new Span();
    private Object drawn = List.of();
    private final Map<Status, Integer> limits = new EnumMap<>(Status.class);
    private Map<Status, Portion> columns = Map.of();
    private boolean asList;
    private boolean mineOnly;

    GroupTasks(Viewer viewer, TaskViews model, Audience group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        this.writes = model.hiroba().audiences().mayWrite(viewer.caller().person(), group);
        addClassNames("tasks-tab");
        model.style(this);
        said.addClassName("h-sr");
        said.getElement().setAttribute("aria-live", "polite");
        if (writes) {
            add(new QuickAdd(viewer, viewer.text("tasks.add.group"), this::create, this::openForm));
        }
        add(choices(), place, said);
        place.getElement()
                .addEventListener("hiroba-move", this::moved)
                .addEventData("event.detail.task")
                .addEventData("event.detail.status")
                .addEventData("event.detail.before");
        fill();
        viewer.live()
                .follow(
                        this,
                        event -> TaskViews.concernsTasks(event) && event.audience().equals(group),
                        happened -> fill());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(model.hiroba().asset("board.js"));
    }

    private Div choices() {
        Div choices = new Div();
        choices.addClassName("tasks-choices");
        choices.add(
                choice("tasks.as-board", () -> asList = false, () -> !asList),
                choice("tasks.as-list", () -> asList = true, () -> asList),
                choice("tasks.mine-only", () -> mineOnly = !mineOnly, () -> mineOnly));
        return choices;
    }

    private NativeButton choice(String key, Runnable choose, BooleanSupplier chosen) {
        NativeButton button = new NativeButton(viewer.text(key));
        button.addClassName("h-chip");
        button.getElement().setAttribute("data-choice", key);
        button.addClickListener(event -> {
            choose.run();
            button.getParent().ifPresent(parent -> parent.getChildren().forEach(GroupTasks::showPressed));
            fill();
        });
        ComponentUtil.setData(button, BooleanSupplier.class, chosen);
        showPressed(button);
        return button;
    }

    private static void showPressed(Component button) {
        boolean pressed = ComponentUtil.getData(
                        button, BooleanSupplier.class)
                .getAsBoolean();
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        button.getElement().getClassList().set("h-chip-mine", pressed);
    }

    private void create(String title) {
        model.tasks().create(viewer.caller(), TaskWish.of(title).withGroup(group));
        fill();
        if (!mineOnly && columns.get(Status.OPEN).isCut()) {
            viewer.tell(viewer.text("tasks.added.below"));
        }
    }

    private void openForm(String title) {
        new TaskDialog(viewer, model, viewer.text("tasks.new"), TaskWish.of(title).withGroup(group), wish -> {
                    model.tasks().create(viewer.caller(), wish);
                    fill();
                })
                .open();
    }

    /** Draws what changed; what is the same stays, and with it the focus. */
    private void fill() {
        columns = new EnumMap<>(Status.class);
        Arrays.stream(Status.values()).forEach(status -> columns.put(status, read(status)));
        Object now = List.of(columns, asList);
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        focus.clear();
        place.removeAll();
        place.setClassName("tasks-board", !asList);
        if (columns.values().stream().allMatch(column -> column.tasks().isEmpty())) {
            place.removeClassName("tasks-board");
            place.add(new EmptyState(
                    "tasks",
                    viewer.text("tasks.group.empty"),
                    viewer.text(writes ? "tasks.group.empty.hint" : "tasks.group.empty.visitor")));
        } else {
            columns.forEach((status, column) -> {
                if (!asList || !column.tasks().isEmpty()) {
                    place.add(column(status, column));
                }
            });
        }
        focus.restore();
    }

    private Portion read(Status status) {
        int limit = limits.getOrDefault(status, portion(status));
        return mineOnly
                ? model.lists().ownColumn(viewer.caller(), group, status, limit)
                : model.lists().column(viewer.caller(), group, status, limit);
    }

    private static int portion(Status status) {
        return status == Status.DONE ? MOST_DONE : MOST;
    }

    private Section column(Status status, Portion portion) {
        int shown = portion.tasks().size();
        Span count = new Span(portion.isCut() ? viewer.text("tasks.count.more", shown) : String.valueOf(shown));
        count.addClassName("tasks-quiet");
        String name = viewer.text("tasks.status." + status);
        H2 heading = new H2(name);
        heading.add(new Span(" "), count);
        Section column = new Section(heading);
        column.addClassName(asList ? "tasks-section" : "tasks-column");
        column.getElement().setAttribute("data-status", status.name());
        portion.tasks().forEach(task -> column.add(card(task)));
        if (portion.isCut()) {
            column.add(new MoreButton(viewer, name, shown, () -> showMore(status, shown)));
        }
        return column;
    }

    private void showMore(Status status, int shown) {
        Optional<Task> next = columns.get(status).next();
        limits.put(status, shown + portion(status));
        fill();
        next.ifPresent(task -> focus.on(task.id()));
    }

    private TaskRow card(Task task) {
        TaskRow card = focus.add(new TaskRow(viewer, model, task, false));
        if (!asList && model.tasks().mayEdit(viewer.caller(), task)) {
            card.addClassName("tasks-card");
            card.getElement().setAttribute("tabindex", "0");
            card.getElement().setAttribute("role", "group");
            card.getElement().setAttribute("aria-label", TaskRow.title(viewer, task));
            card.getElement().setAttribute("aria-roledescription", viewer.text("tasks.card"));
            card.add(new ActionMenu(viewer, viewer.text("tasks.move.menu", TaskRow.title(viewer, task)), () -> moves(task)));
        }
        return card;
    }

    private List<MenuItem> moves(Task task) {
        return Arrays.stream(Status.values())
                .filter(status -> status != task.status())
                .map(status -> MenuItem.of(
                        status == Status.DONE ? "check" : "forward",
                        viewer.text("tasks.move.to", viewer.text("tasks.status." + status)),
                        () -> move(task.id(), status, Optional.empty())))
                .toList();
    }

    /** What the browser says is only a wish: the service checks it. */
    private void moved(DomEvent event) {
        try {
            long task = Long.parseLong(event.getEventData().path("event.detail.task").asString(""));
            Status status = Status.valueOf(event.getEventData().path("event.detail.status").asString(""));
            String before = event.getEventData().path("event.detail.before").asString("");
            viewer.attempt(() -> move(task, status, before.isEmpty() ? next(status) : Optional.of(Long.parseLong(before))));
        } catch (IllegalArgumentException nonsense) {
            fill();
        }
    }

    /** Below the last card that is shown is above the first one that is not. */
    private Optional<Long> next(Status status) {
        return columns.get(status).next().map(Task::id);
    }

    private void move(long id, Status status, Optional<Long> before) {
        try {
            Status old = model.tasks().load(viewer.caller(), id).status();
            Task task = model.tasks().move(viewer.caller(), id, status, before);
            said.setText(viewer.text("tasks.moved", TaskRow.title(viewer, task), viewer.text("tasks.status." + status)));
            if (status == Status.DONE && old != Status.DONE) {
                viewer.tell(
                        viewer.text("tasks.finished", TaskRow.shortTitle(viewer, task)),
                        () -> model.tasks().setStatus(viewer.caller(), id, old));
            }
        } finally {
            fill();
            place.getElement().executeJs("this.querySelector(`[data-task='${$0}']`)?.focus()", Long.toString(id));
        }
    }
}
