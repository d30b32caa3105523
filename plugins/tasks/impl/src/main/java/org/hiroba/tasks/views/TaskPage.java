package org.hiroba.tasks.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Status;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.AttachmentCards;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.FileUpload;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.ReactionBar;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.RichTextView;
import org.hiroba.ui.api.component.ThemeIcon;

/** One task with everything about it. Follows what happens to it. */
final class TaskPage extends Div {
    private static final int EXCERPT = 240;
    /** The head of a page is one line; what may not fit stands below in full. */
    private static final int LONG_TITLE = 14;

    private final Viewer viewer;
    private final TaskViews model;
    private final Div content = new Div();
    /** Stays when the rest is drawn again, for another upload may be on its way. */
    private final FileUpload upload;
    private Task task;

    TaskPage(Viewer viewer, TaskViews model, long id) {
        this.viewer = viewer;
        this.model = model;
        this.task = model.tasks().load(viewer.caller(), id);
        this.upload = FileUpload.attaching(
                viewer, upload -> model.tasks().attach(viewer.caller(), id, List.of(upload)));
        addClassName("tasks-page");
        add(content);
        show();
        ContentRef ref = task.ref();
        if (!viewer.caller().is(task.author())) {
            model.hiroba().deliveries().shown(viewer.caller(), ref);
        }
        viewer.live()
                .follow(
                        this,
                        event -> event.subject().filter(ref::equals).isPresent(),
                        happened -> reload());
    }

    String title() {
        return TaskRow.title(viewer, task);
    }

    private void reload() {
        try {
            task = model.tasks().load(viewer.caller(), task.id());
            show();
        } catch (HirobaException notVisibleAnyMore) {
            viewer.goTo(TaskPaths.ROOT);
        }
    }

    private void show() {
        content.removeAll();
        Div body = new Div();
        body.addClassNames("h-page-body", "tasks-body");
        content.add(header(), body);
        if (task.recalled()) {
            return;
        }
        if (title().length() > LONG_TITLE) {
            Paragraph whole = new Paragraph(title());
            whole.addClassName("tasks-full-title");
            body.add(whole);
        }
        body.add(state(), facts());
        if (!task.notes().isEmpty()) {
            body.add(section("tasks.notes", new RichTextView(model.hiroba().richText(), task.notes())));
        }
        if (!task.checklist().isEmpty()) {
            body.add(section("tasks.checklist", checklist()));
        }
        files().ifPresent(files -> body.add(section("tasks.files", files)));
        task.source().ifPresent(source -> body.add(section("tasks.source", source(source))));
        body.add(new ReactionBar(
                viewer,
                model.hiroba().reactions(),
                task.ref(),
                model.hiroba()
                        .reactions()
                        .of(viewer.caller().person(), List.of(task.ref()))
                        .getOrDefault(task.ref(), List.of())));
    }

    private PageHeader header() {
        String below = task.group()
                .flatMap(group -> model.hiroba().audiences().title(viewer.caller().person(), group))
                .orElseGet(() -> viewer.text("tasks.involved"));
        PageHeader header = new PageHeader(title(), below).withBack(TaskPaths.ROOT, viewer.text("tasks.back"));
        return task.recalled() ? header : header.withEnd(editButton(), menu());
    }

    private Component editButton() {
        NativeButton edit = new NativeButton(viewer.text("tasks.edit"), event -> edit());
        edit.addClassName("h-button");
        edit.setVisible(model.tasks().mayEdit(viewer.caller(), task));
        return edit;
    }

    private ActionMenu menu() {
        return ActionMenu.of(
                viewer, () -> model.hiroba().contents().load(viewer.caller(), task.ref()), this::menuItems);
    }

    private List<MenuItem> menuItems() {
        List<MenuItem> items = new ArrayList<>();
        boolean marked =
                model.hiroba().bookmarks().of(viewer.caller(), Set.of(task.ref())).contains(task.ref());
        items.add(MenuItem.of(
                "bookmark", viewer.text(marked ? "tasks.bookmark.remove" : "tasks.bookmark"), () -> bookmark(!marked)));
        if (viewer.caller().is(task.author()) || viewer.caller().isAdministrator()) {
            items.add(MenuItem.ofLoss("recall", viewer.text("tasks.recall"), this::askRecall));
        }
        return items;
    }

    private void bookmark(boolean mark) {
        if (mark) {
            model.hiroba().bookmarks().add(viewer.caller(), task.ref());
            viewer.tell(viewer.text("tasks.bookmarked"));
        } else {
            model.hiroba().bookmarks().remove(viewer.caller(), task.ref());
        }
    }

    private void edit() {
        TaskDialog.edit(viewer, model, task, changed -> {
                    task = changed;
                    show();
                })
                .open();
    }

    private void askRecall() {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("tasks.recall.title"),
                viewer.text("tasks.recall.text"),
                viewer.text("tasks.recall"),
                () -> model.hiroba().contents().recall(viewer.caller(), task.ref()));
    }

    private Component state() {
        Div states = new Div();
        states.addClassName("tasks-states");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", viewer.text("tasks.status"));
        boolean may = model.tasks().mayEdit(viewer.caller(), task);
        for (Status status : Status.values()) {
            NativeButton button = new NativeButton(viewer.text("tasks.status." + status), event -> setStatus(status));
            button.addClassName("h-button");
            button.setClassName("tasks-state-on", status == task.status());
            button.getElement().setAttribute("aria-pressed", String.valueOf(status == task.status()));
            button.setEnabled(may);
            states.add(button);
        }
        return states;
    }

    private void setStatus(Status status) {
        Status old = task.status();
        boolean well = viewer.attempt(() -> task = model.tasks().setStatus(viewer.caller(), task.id(), status));
        if (well && status == Status.DONE && old != Status.DONE) {
            viewer.tell(
                    viewer.text("tasks.finished", TaskRow.shortTitle(viewer, task)),
                    () -> model.tasks().setStatus(viewer.caller(), task.id(), old));
        }
        show();
    }

    private Component facts() {
        Div facts = new Div();
        facts.addClassName("tasks-facts");
        task.due().ifPresent(due -> facts.add(fact("tasks.due", new DueText(viewer, model).tag(task, due))));
        Div people = new Div();
        people.addClassName("tasks-people");
        List<Person> known =
                List.copyOf(model.hiroba().people().findAll(task.assignees()).values());
        known.forEach(person -> people.add(new PersonLine(person)));
        facts.add(fact(
                "tasks.assignees.label",
                known.isEmpty() ? new Span(viewer.text("tasks.nobody")) : people));
        facts.add(fact("tasks.author", new Span(new Span(name(task.author()) + "　"), RelativeTime.full(viewer, task.createdAt()))));
        task.done().ifPresent(done -> facts.add(fact(
                "tasks.done-by", new Span(new Span(name(done.by()) + "　"), RelativeTime.full(viewer, done.at())))));
        return facts;
    }

    private String name(PersonId person) {
        return model.hiroba().people().find(person).map(Person::name).orElse("");
    }

    private Component fact(String key, Component value) {
        Span label = new Span(viewer.text(key));
        label.addClassName("tasks-fact-label");
        Div fact = new Div(label, value);
        fact.addClassName("tasks-fact");
        return fact;
    }

    private Component section(String key, Component body) {
        Section section = new Section(new H2(viewer.text(key)), body);
        section.addClassName("tasks-section");
        return section;
    }

    private Component checklist() {
        Div list = new Div();
        boolean may = model.tasks().mayEdit(viewer.caller(), task);
        for (int i = 0; i < task.checklist().size(); i++) {
            list.add(line(i, task.checklist().get(i), may));
        }
        return list;
    }

    private Component line(int index, CheckItem item, boolean may) {
        NativeButton line = new NativeButton();
        Span box = new Span(new ThemeIcon("check"));
        box.addClassName("tasks-box");
        line.add(box, new Span(item.words()));
        line.addClassName("tasks-check");
        line.getElement().setAttribute("role", "checkbox");
        line.getElement().setAttribute("aria-checked", String.valueOf(item.done()));
        line.setEnabled(may);
        line.addClickListener(event -> viewer.attempt(() -> {
            task = model.tasks().check(viewer.caller(), task.id(), index, !item.done());
            show();
        }));
        return line;
    }

    /** What hangs on it, and where to add to that; nothing for those who may not while there is nothing. */
    private Optional<Component> files() {
        List<Attachment> attachments =
                model.tasks().attachments(List.of(task)).getOrDefault(task.ref(), List.of());
        boolean may = model.tasks().mayEdit(viewer.caller(), task);
        if (attachments.isEmpty() && !may) {
            return Optional.empty();
        }
        Div files = new Div(new AttachmentCards(viewer, attachments));
        files.addClassName("tasks-files");
        if (may) {
            files.add(upload);
        }
        return Optional.of(files);
    }

    private Component source(ContentRef ref) {
        Content source = model.hiroba().contents().findAll(viewer.caller(), List.of(ref)).get(ref);
        if (source == null || source.recalled()) {
            Span gone = new Span(viewer.text("tasks.source.gone"));
            gone.addClassName("tasks-tombstone");
            return gone;
        }
        Span who = new Span(viewer.text("tasks.source.by", name(source.author())));
        who.addClassName("tasks-quiet");
        Span words = new Span(model.hiroba().richText().toExcerpt(source.text(), EXCERPT));
        Anchor link = new Anchor(source.path(), who, words);
        link.addClassNames("h-card", "tasks-source");
        return link;
    }
}
