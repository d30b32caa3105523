package org.hiroba.files.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.DayNames;

/** Who sees a file, until when, and whether others may save it. */
final class LimitsDialog extends Dialog {
    private static final int SUGGESTIONS = 100;

    private final Viewer viewer;
    private final FileViews model;
    private final long id;
    /** The company's, in which the day is told, too. */
    private final ZoneId zone;
    private final Checkbox narrowed;
    private final MultiSelectComboBox<Person> people;
    private final DatePicker last;
    private final Checkbox downloadable;

    LimitsDialog(Viewer viewer, FileViews model, long id) {
        this.viewer = viewer;
        this.model = model;
        this.id = id;
        zone = model.hiroba().settings().get(CompanySettings.TIME_ZONE);
        StoredFile file = model.files().load(viewer.caller(), id);
        narrowed = new Checkbox(viewer.text("files.limits.narrow"), file.narrowed());
        people = people(file);
        last = new DatePicker(viewer.text("files.limits.last-day"));
        last.setHelperText(viewer.text("files.limits.last-day.help"));
        DayNames.dress(last, viewer);
        last.setI18n(last.getI18n().setMinErrorMessage(viewer.text("files.error.expiry-past")));
        last.setClearButtonVisible(true);
        last.setMin(LocalDate.ofInstant(viewer.now(), zone));
        file.expiresAt().ifPresent(end -> last.setValue(LocalDate.ofInstant(end.minusSeconds(1), zone)));
        downloadable = new Checkbox(viewer.text("files.limits.downloadable"), file.downloadable());
        downloadable.setHelperText(viewer.text("files.limits.downloadable.help"));
        people.setVisible(file.narrowed());
        narrowed.addValueChangeListener(event -> people.setVisible(event.getValue()));
        setHeaderTitle(viewer.text("files.limits"));
        setWidth("min(560px, 94vw)");
        Div form = new Div(narrowed, people, last, downloadable);
        form.addClassName("h-stack");
        add(form);
        Button save = new Button(viewer.text("files.apply"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("files.cancel"), event -> close()), save);
    }

    private MultiSelectComboBox<Person> people(StoredFile file) {
        MultiSelectComboBox<Person> choice = new MultiSelectComboBox<>(viewer.text("files.limits.people"));
        choice.setHelperText(viewer.text("files.limits.people.help"));
        choice.setWidthFull();
        choice.setItemLabelGenerator(person -> person.name() + "　" + person.affiliation());
        choice.setItems(query -> people(query.getFilter().orElse("")).stream()
                .filter(person -> file.home()
                        .map(home -> model.hiroba().audiences().maySee(person.id(), home))
                        .orElse(false))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        choice.setValue(model.files().chosen(viewer.caller(), id).stream()
                .flatMap(person -> model.hiroba().people().find(person).stream())
                .collect(Collectors.toSet()));
        return choice;
    }

    /** Without words everybody: who may see the place is chosen from all, not from the first of a long list. */
    private List<Person> people(String words) {
        return words.isBlank()
                ? model.hiroba().people().list(PersonStatus.ACTIVE)
                : model.hiroba().people().search(words, SUGGESTIONS);
    }

    private void save() {
        // A day that cannot be read is none for its field, and would make the file be seen for ever.
        if (last.isInvalid()) {
            last.focus();
            return;
        }
        Optional<Set<PersonId>> chosen = narrowed.getValue()
                ? Optional.of(people.getValue().stream().map(Person::id).collect(Collectors.toSet()))
                : Optional.empty();
        Optional<Instant> end = Optional.ofNullable(last.getValue())
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        var limits = new FileService.Limits(chosen, end, downloadable.getValue());
        if (viewer.attempt(() -> model.files().limit(viewer.caller(), id, limits))) {
            viewer.tell(viewer.text("files.limits.saved"));
            close();
        }
    }
}
