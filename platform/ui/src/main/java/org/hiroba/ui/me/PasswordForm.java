package org.hiroba.ui.me;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.stream.Stream;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.Session;
import org.hiroba.ui.api.Viewer;

/** A new password, which signs one out everywhere else. */
final class PasswordForm extends Div {
    PasswordForm(Viewer viewer, Credentials credentials, Session session) {
        addClassName("h-stack");
        PasswordField present = new PasswordField(viewer.text("ui.me.password.present"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField wanted = new PasswordField(viewer.text("ui.me.password.new"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button change = new Button(viewer.text("ui.me.password.change"), event -> {
            boolean well = viewer.attempt(
                    () -> credentials.change(session, present.getValue(), wanted.getValue()));
            if (well) {
                present.clear();
                wanted.clear();
                viewer.tell(viewer.text("ui.me.password.changed"));
            }
        });
        Stream.of(present, wanted).forEach(field -> sayReveal(field, viewer.text("ui.me.password.reveal")));
        add(present, wanted, change);
    }

    /** The button with the eye has an English name of Vaadin's unless told. */
    private static void sayReveal(PasswordField field, String words) {
        field.getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", words);
    }
}
