package org.hiroba.people.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonAvatar;
import org.hiroba.ui.api.component.UploadWords;

/** One's own profile: what the company requires (name, reading, affiliation) and what one likes to tell. */
public final class ProfileView extends Div {
    private final Viewer viewer;
    private final PeopleViews model;
    private final Div face = new Div();
    private final TextField name = new TextField();
    private final TextField reading = new TextField();
    private final TextField affiliation = new TextField();
    private final TextArea hobbies = new TextArea();
    private final Select<Integer> month = new Select<>();
    private final Select<Integer> day = new Select<>();
    private final Checkbox birthdayShown = new Checkbox();
    private final TextArea about = new TextArea();
    private Optional<ImageId> photo;

    public ProfileView(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        this.photo = viewer.person().photo();
        addClassName("h-page");
        prepare();
        Div body = new Div(face, upload(), name, reading, affiliation, hobbies, birthday(), about, buttons());
        body.addClassNames("h-page-body", "h-stack");
        add(
                new PageHeader(viewer.text("people.profile.title"), viewer.text("people.profile.hint"))
                        .withBack("me", viewer.text("people.profile.back")),
                body);
        show(viewer.person(), model.hiroba().people().profile(viewer.person().id()));
    }

    private void prepare() {
        label(name, "people.name", 60);
        label(reading, "people.reading", 120);
        reading.setHelperText(viewer.text("people.reading.help"));
        label(affiliation, "people.affiliation", 100);
        hobbies.setLabel(viewer.text("people.hobbies"));
        hobbies.setPlaceholder(viewer.text("people.hobbies.example"));
        hobbies.setMaxLength(500);
        about.setLabel(viewer.text("people.about"));
        about.setPlaceholder(viewer.text("people.about.example"));
        about.setMaxLength(1000);
        birthdayShown.setLabel(viewer.text("people.birthday.shown"));
    }

    private void label(TextField field, String key, int maxLength) {
        field.setLabel(viewer.text(key));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(maxLength);
    }

    private Div birthday() {
        month.setLabel(viewer.text("people.birthday.month"));
        month.setItems(IntStream.rangeClosed(1, 12).boxed().toList());
        month.setEmptySelectionAllowed(true);
        month.setItemLabelGenerator(each -> each == null
                ? ""
                : Month.of(each).getDisplayName(TextStyle.FULL, viewer.language().locale()));
        day.setLabel(viewer.text("people.birthday.day"));
        day.setItems(IntStream.rangeClosed(1, 31).boxed().toList());
        day.setEmptySelectionAllowed(true);
        Div line = new Div(month, day, birthdayShown);
        line.addClassName("h-inline");
        birthdayShown.addClassName("h-beside-label");
        return line;
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/gif", "image/webp");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(viewer.text("people.photo.choose")));
        return UploadWords.in(viewer, upload);
    }

    /** The picture is stored as soon as it is chosen; it becomes the photo with "save". */
    private void take(byte[] bytes) {
        viewer.attempt(() -> {
            Image image = model.hiroba()
                    .images()
                    .upload(viewer.caller(), new ByteArrayInputStream(bytes), viewer.person().name());
            photo = Optional.of(image.id());
            showFace(viewer.person());
        });
    }

    private Component buttons() {
        Button save = new Button(viewer.text("people.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor card = new Anchor(PeopleViews.ROOT + "/" + viewer.person().id(), viewer.text("people.profile.card"));
        Div line = new Div(save, card);
        line.addClassName("h-inline");
        return line;
    }

    private void show(Person person, Profile profile) {
        showFace(person);
        name.setValue(person.name());
        reading.setValue(person.reading());
        affiliation.setValue(person.affiliation());
        hobbies.setValue(profile.hobbies());
        about.setValue(profile.about());
        birthdayShown.setValue(profile.birthdayShown());
        profile.birthday().ifPresent(date -> {
            month.setValue(date.getMonthValue());
            day.setValue(date.getDayOfMonth());
        });
    }

    private void showFace(Person person) {
        face.removeAll();
        face.add(new PersonAvatar(
                new Person(
                        person.id(),
                        person.login(),
                        person.name(),
                        person.reading(),
                        person.affiliation(),
                        person.role(),
                        person.status(),
                        person.language(),
                        photo),
                PersonAvatar.Size.LARGE));
    }

    private void save() {
        viewer.attempt(() -> {
            Profile profile = new Profile(
                    hobbies.getValue().strip(),
                    chosenBirthday(),
                    birthdayShown.getValue(),
                    about.getValue().strip());
            model.hiroba().transactions().run(() -> {
                photo.filter(chosen -> !viewer.person().photo().equals(Optional.of(chosen)))
                        .ifPresent(chosen -> model.hiroba().images().publish(viewer.caller(), chosen));
                model.hiroba()
                        .accounts()
                        .change(
                                viewer.caller(),
                                viewer.person().id(),
                                new PersonChange(
                                        name.getValue(),
                                        reading.getValue(),
                                        affiliation.getValue(),
                                        viewer.person().language(),
                                        photo,
                                        profile));
            });
            viewer.tell(viewer.text("people.saved"));
        });
    }

    private Optional<MonthDay> chosenBirthday() {
        if (month.getValue() == null && day.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(month.getValue(), day.getValue()));
        } catch (DateTimeException | NullPointerException halfOrImpossible) {
            throw HirobaException.invalid("people.error.birthday");
        }
    }
}
