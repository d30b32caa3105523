package org.hiroba.chat.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.ui.api.Viewer;

/** Brings colleagues into a conversation among several. */
final class AddPeopleDialog extends Dialog {
    AddPeopleDialog(Viewer viewer, ChatViews model, ConversationId id) {
        Set<PersonId> members = model.conversations().members(viewer.caller(), id);
        PeopleChoice people = new PeopleChoice(viewer, model, person -> !members.contains(person.id()));
        setHeaderTitle(viewer.text("chat.add"));
        setWidth("min(520px, 94vw)");
        Div form = new Div(people);
        form.addClassName("h-stack");
        add(form);
        Button add = new Button(viewer.text("chat.add.button"), event -> {
            if (viewer.attempt(() -> model.conversations().addMembers(viewer.caller(), id, people.chosen()))) {
                close();
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("chat.cancel"), event -> close()), add);
    }
}
