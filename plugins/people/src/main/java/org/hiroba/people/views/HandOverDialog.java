package org.hiroba.people.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.ui.api.Viewer;

/** Gives what somebody is responsible for to another. */
final class HandOverDialog extends Dialog {
    HandOverDialog(Viewer viewer, PeopleViews model, Person from) {
        setHeaderTitle(viewer.text("people.hand-over"));
        setWidth("min(480px, 94vw)");
        ComboBox<Person> to = new ComboBox<>(viewer.text("people.hand-over.to"));
        to.setItemLabelGenerator(person -> person.name() + "　" + person.affiliation());
        to.setItems(query -> model.hiroba().people().search(query.getFilter().orElse(""), 100).stream()
                .filter(person -> !person.id().equals(from.id()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        to.setWidthFull();
        add(new Paragraph(viewer.text("people.hand-over.text", from.name())), to);
        Button give = new Button(viewer.text("people.hand-over.button"), event -> viewer.attempt(() -> {
            if (to.getValue() == null) {
                throw HirobaException.invalid("people.error.choose");
            }
            model.hiroba().accounts().handOver(viewer.caller(), from.id(), to.getValue().id());
            close();
            viewer.tell(viewer.text("people.hand-over.done", from.name(), to.getValue().name()));
        }));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("people.cancel"), event -> close()), give);
    }
}
