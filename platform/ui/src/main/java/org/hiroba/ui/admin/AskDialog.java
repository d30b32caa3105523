package org.hiroba.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.hiroba.ui.api.Viewer;

/** Why somebody needs to look at a sealed copy. */
final class AskDialog extends Dialog {
    AskDialog(Viewer viewer, Consumer<String> ask) {
        setHeaderTitle(viewer.text("ui.sealed.ask.title"));
        TextArea reason = new TextArea(viewer.text("ui.sealed.reason"));
        reason.setHelperText(viewer.text("ui.sealed.reason.help"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(viewer.text("ui.sealed.ask.help")), reason);
        Button send = new Button(viewer.text("ui.sealed.ask.send"), event -> {
            if (viewer.attempt(() -> ask.accept(reason.getValue()))) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(viewer.text("ui.cancel"), event -> close()), send);
    }
}
