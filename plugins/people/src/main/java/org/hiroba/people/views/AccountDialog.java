package org.hiroba.people.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.ui.api.Viewer;

/** Adds one person and shows the invitation. */
final class AccountDialog extends Dialog {
    private final Viewer viewer;
    private final PeopleViews model;
    private final TextField name = new TextField();
    private final TextField reading = new TextField();
    private final TextField affiliation = new TextField();
    private final TextField login = new TextField();

    AccountDialog(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        setHeaderTitle(viewer.text("people.add"));
        setWidth("min(480px, 94vw)");
        label(name, "people.name");
        label(reading, "people.reading");
        reading.setHelperText(viewer.text("people.reading.help"));
        label(affiliation, "people.affiliation");
        label(login, "people.login");
        login.setHelperText(viewer.text("people.login.help"));
        Div form = new Div(name, reading, affiliation, login);
        form.addClassNames("h-stack");
        add(form);
        Button save = new Button(viewer.text("people.add.button"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                name.focus();
            }
        });
        getFooter().add(new Button(viewer.text("people.cancel"), event -> close()), save);
    }

    private void label(TextField field, String key) {
        field.setLabel(viewer.text(key));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
    }

    private void save() {
        viewer.attempt(() -> {
            Person person = model.hiroba()
                    .accounts()
                    .create(
                            viewer.caller(),
                            new NewPerson(
                                    login.getValue(),
                                    name.getValue(),
                                    reading.getValue(),
                                    affiliation.getValue(),
                                    Role.MEMBER,
                                    viewer.language()));
            String secret = model.hiroba().accounts().invite(viewer.caller(), person.id());
            close();
            new InvitationDialog(viewer, person, secret).open();
        });
    }
}
