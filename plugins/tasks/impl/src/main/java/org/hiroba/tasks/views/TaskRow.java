package org.hiroba.tasks.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.hiroba.api.identity.Person;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.ThemeIcon;

/** A task on one line of a list or as a card on a board: a box to tick, what it is, until when, whose. */
final class TaskRow extends Div {
    private static final int MOST_FACES = 3;
    private static final int SHORT = 40;

    private final Viewer viewer;
    private final TaskViews model;
    private final Task task;
    private final NativeButton box = new NativeButton();
    private Runnable ticked = () -> {};

    TaskRow(Viewer viewer, TaskViews model, Task task, boolean withGroup) {
        this.viewer = viewer;
        this.model = model;
        this.task = task;
        addClassName("tasks-row");
        setClassName("tasks-row-done", task.isDone());
        getElement().setAttribute("data-task", String.valueOf(task.id()));
        add(box(), words(withGroup), faces());
    }

    Task task() {
        return task;
    }

    /** Puts the keyboard on the box, if it was lost with another row and is nowhere else by now. */
    void focusBox() {
        box.getElement().executeJs("if (document.activeElement === document.body) this.focus()");
    }

    /** @param then before the task is changed */
    void whenTicked(Runnable then) {
        ticked = then;
    }

    static String title(Viewer viewer, Task task) {
        if (task.recalled()) {
            return viewer.text("tasks.recalled");
        }
        return task.title().isEmpty() ? viewer.text("tasks.untitled") : task.title();
    }

    /** The same for a notice, which is short. */
    static String shortTitle(Viewer viewer, Task task) {
        String title = title(viewer, task);
        return title.length() <= SHORT ? title : title.substring(0, title.offsetByCodePoints(0, SHORT / 2)) + "…";
    }

    private NativeButton box() {
        box.addClassName("tasks-box");
        box.getElement().setAttribute("role", "checkbox");
        box.getElement().setAttribute("aria-checked", String.valueOf(task.isDone()));
        box.setAriaLabel(viewer.text("tasks.finish", title(viewer, task)));
        box.add(new ThemeIcon("check"));
        box.setEnabled(model.tasks().mayEdit(viewer.caller(), task));
        box.addClickListener(event -> {
            ticked.run();
            toggle(viewer, model, task);
        });
        return box;
    }

    /** Done, or not after all; whoever did it by mistake takes it back with one tap. */
    static void toggle(Viewer viewer, TaskViews model, Task task) {
        boolean done = !task.isDone();
        boolean well = viewer.attempt(() ->
                model.tasks().setStatus(viewer.caller(), task.id(), done ? Status.DONE : Status.OPEN));
        if (well && done) {
            viewer.tell(
                    viewer.text("tasks.finished", shortTitle(viewer, task)),
                    () -> model.tasks().setStatus(viewer.caller(), task.id(), task.status()));
        }
    }

    private Div words(boolean withGroup) {
        Anchor title = new Anchor(TaskPaths.of(task), title(viewer, task));
        title.addClassName("tasks-title");
        Div below = new Div();
        below.addClassName("tasks-below");
        DueText when = new DueText(viewer, model);
        task.done()
                .map(when::doneTag)
                .or(() -> task.due().map(due -> when.tag(task, due)))
                .ifPresent(below::add);
        if (task.status() == Status.DOING && withGroup) {
            below.add(quiet(viewer.text("tasks.status.DOING")));
        }
        if (!task.checklist().isEmpty()) {
            long done = task.checklist().stream().filter(CheckItem::done).count();
            below.add(quiet(viewer.text("tasks.checked", done, task.checklist().size())));
        }
        if (withGroup) {
            task.group()
                    .flatMap(group -> model.hiroba().audiences().title(viewer.caller().person(), group))
                    .ifPresent(name -> below.add(quiet(name)));
        }
        Div words = new Div(title, below);
        words.addClassName("tasks-words");
        return words;
    }

    private Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("tasks-quiet");
        return span;
    }

    private Div faces() {
        List<Person> people = model.hiroba().people().findAll(task.assignees()).values().stream()
                .sorted(Comparator.comparing(Person::reading))
                .toList();
        Div faces = new Div();
        faces.addClassName("tasks-faces");
        people.stream()
                .limit(MOST_FACES)
                .forEach(person -> faces.add(new PersonAvatar(person, PersonAvatar.Size.SMALL)));
        Span names = new Span(viewer.text(
                "tasks.assignees", String.join("、", people.stream().map(Person::name).toList())));
        names.addClassName("h-sr");
        if (!people.isEmpty()) {
            faces.add(names);
            faces.setTitle(String.join("、", people.stream().map(Person::name).toList()));
        }
        return faces;
    }
}
