package org.hiroba.tasks.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskClash;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.DayNames;

/** Everything about a task in one form; the service says what is wrong. */
final class TaskDialog extends Dialog {
    private final Viewer viewer;
    private final TaskViews model;
    private TaskWish before;
    private final TextField title = new TextField();
    private final MultiSelectComboBox<Person> assignees = new MultiSelectComboBox<>();
    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final Select<Audience> group = new Select<>();
    private final TextArea checklist = new TextArea();
    private final TextArea notes = new TextArea();
    private Runnable refused;

    /** @param save takes what was chosen; throws what the person is to be told */
    TaskDialog(Viewer viewer, TaskViews model, String heading, TaskWish before, Consumer<TaskWish> save) {
        this.viewer = viewer;
        this.model = model;
        this.before = before;
        setHeaderTitle(heading);
        setWidth("min(560px, 94vw)");
        Div when = new Div(day, time);
        when.addClassName("tasks-when");
        Div form = new Div(title, assignees, when, group, checklist, notes);
        form.addClassName("tasks-form");
        model.style(form);
        add(form);
        label();
        offerPeople();
        offerGroups();
        show();
        this.refused = () -> {};
        Button button = new Button(viewer.text("tasks.save"), event -> {
            if (!isWhenClear()) {
                return;
            }
            if (viewer.attempt(() -> save.accept(wish()))) {
                close();
            } else {
                refused.run();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("tasks.cancel"), event -> close()), button);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                title.focus();
            }
        });
    }

    /** Changes what is there already. Where somebody else was faster with the same field, the form stays and shows what stands there now. */
    static TaskDialog edit(Viewer viewer, TaskViews model, Task task, Consumer<Task> changed) {
        AtomicReference<TaskDialog> self = new AtomicReference<>();
        TaskDialog dialog = new TaskDialog(viewer, model, viewer.text("tasks.edit"), TaskWish.as(task), wish -> changed.accept(
                model.tasks().change(viewer.caller(), task.id(), self.get().before, wish)));
        self.set(dialog);
        dialog.refused = () -> viewer.attempt(
                () -> dialog.show(model.tasks().clash(viewer.caller(), task.id(), dialog.before, dialog.wish())));
        return dialog;
    }

    /** Whoever saves again has seen it. */
    private void show(TaskClash clash) {
        before = clash.seen(before);
        TaskWish theirs = clash.theirs();
        for (TaskClash.Field field : clash.fields()) {
            switch (field) {
                case TITLE -> title.setHelperText(meanwhile(theirs.title()));
                case NOTES -> notes.setHelperText(meanwhile(theirs.notes()));
                case GROUP -> group.setHelperText(
                        meanwhile(theirs.group().map(this::name).orElse(viewer.text("tasks.group.none"))));
                case DUE -> day.setHelperText(meanwhile(theirs.due()
                        .map(due -> new DueText(viewer, model).when(due))
                        .orElse(viewer.text("tasks.no-date"))));
            }
        }
    }

    private String meanwhile(String theirs) {
        return viewer.text("tasks.meanwhile", theirs.isBlank() ? viewer.text("tasks.meanwhile.empty") : theirs);
    }

    private void label() {
        title.setLabel(viewer.text("tasks.title.label"));
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        assignees.setLabel(viewer.text("tasks.assignees.label"));
        assignees.setHelperText(viewer.text("tasks.assignees.help"));
        day.setLabel(viewer.text("tasks.day"));
        DayNames.dress(day, viewer);
        day.setClearButtonVisible(true);
        time.setLabel(viewer.text("tasks.time"));
        DayNames.dress(time, viewer);
        time.setStep(Duration.ofMinutes(30));
        time.setClearButtonVisible(true);
        group.setLabel(viewer.text("tasks.group"));
        group.setHelperText(viewer.text("tasks.group.help"));
        checklist.setLabel(viewer.text("tasks.checklist"));
        checklist.setHelperText(viewer.text("tasks.checklist.help"));
        notes.setLabel(viewer.text("tasks.notes"));
        notes.setMaxLength(10_000);
    }

    private void offerPeople() {
        assignees.setItemLabelGenerator(person -> viewer.text("tasks.person", person.name(), person.affiliation()));
        assignees.setItems(
                (person, words) -> words.isEmpty()
                        || (person.name() + person.reading() + person.login() + person.affiliation())
                                .toLowerCase(viewer.language().locale())
                                .contains(words.toLowerCase(viewer.language().locale())),
                model.hiroba().people().list(PersonStatus.ACTIVE));
    }

    private void offerGroups() {
        List<Audience> mine = new ArrayList<>(
                model.hiroba().audiences().audiencesOf(viewer.caller().person()).stream()
                        .filter(audience -> audience.kind().equals("group"))
                        .toList());
        before.group().filter(present -> !mine.contains(present)).ifPresent(mine::add);
        mine.sort(Comparator.comparing(this::name));
        group.setItems(mine);
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(viewer.text("tasks.group.none"));
        group.setItemLabelGenerator(audience -> audience == null ? viewer.text("tasks.group.none") : name(audience));
    }

    private String name(Audience audience) {
        return model.hiroba().audiences().title(viewer.caller().person(), audience).orElse("");
    }

    private void show() {
        title.setValue(before.title());
        assignees.setValue(model.hiroba().people().findAll(before.assignees()).values());
        before.due().ifPresent(due -> {
            day.setValue(due.day());
            due.time().ifPresent(time::setValue);
        });
        before.group().ifPresent(group::setValue);
        checklist.setValue(before.checklist().stream().map(CheckItem::words).collect(Collectors.joining("\n")));
        notes.setValue(before.notes());
    }

    /** A day or time that cannot be read is none for its field, and would be taken away without a word. */
    private boolean isWhenClear() {
        if (day.isInvalid()) {
            day.focus();
            return false;
        }
        if (time.isInvalid()) {
            time.focus();
            return false;
        }
        if (day.isEmpty() && !time.isEmpty()) {
            viewer.tell(HirobaException.invalid("tasks.error.time-without-day"));
            day.focus();
            return false;
        }
        return true;
    }

    private TaskWish wish() {
        return new TaskWish(
                title.getValue(),
                notes.getValue(),
                Optional.ofNullable(group.getValue()),
                assignees.getValue().stream().map(Person::id).toList(),
                Optional.ofNullable(day.getValue()).map(on -> new Due(on, Optional.ofNullable(time.getValue()))),
                items());
    }

    /** Words alone: ticks are set beside the form. */
    private List<CheckItem> items() {
        return Arrays.stream(checklist.getValue().split("\\R"))
                .map(words -> new CheckItem(words, false))
                .toList();
    }
}
