package org.hiroba.people.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.api.identity.Person;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Clipboard;

/** Shows the link that lets a person choose a password: to be handed over by whatever way suits, e-mail is not needed. */
final class InvitationDialog extends Dialog {
    InvitationDialog(Viewer viewer, Person person, String secret) {
        setHeaderTitle(viewer.text("people.invitation.title", person.name()));
        setWidth("min(560px, 94vw)");
        TextField link = new TextField(viewer.text("people.invitation.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        // The address that the administrator's browser uses is one that works in this company.
        getElement()
                .executeJs("return new URL('/invitation/' + $0, location.href).href", secret)
                .then(String.class, link::setValue);
        add(new Paragraph(viewer.text("people.invitation.text", person.login())), link);
        Button copy = new Button(viewer.text("people.invitation.copy"), event -> Clipboard.copy(
                viewer, link, "this.value", viewer.text("people.invitation.copied")));
        getFooter().add(copy, new Button(viewer.text("people.close"), event -> close()));
    }
}
