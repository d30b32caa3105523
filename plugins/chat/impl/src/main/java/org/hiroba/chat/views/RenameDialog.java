package org.hiroba.chat.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.ui.api.Viewer;

/** Gives a conversation among several a name, or takes it away. */
final class RenameDialog extends Dialog {
    RenameDialog(Viewer viewer, ChatViews model, ConversationId id) {
        TextField title = new TextField(viewer.text("chat.name"));
        title.setHelperText(viewer.text("chat.name.help"));
        title.setMaxLength(80);
        title.setWidthFull();
        title.setValue(model.conversations().load(viewer.caller(), id).title());
        setHeaderTitle(viewer.text("chat.rename"));
        setWidth("min(460px, 94vw)");
        Div form = new Div(title);
        form.addClassName("h-stack");
        add(form);
        Button save = new Button(viewer.text("chat.save"), event -> {
            if (viewer.attempt(() -> model.conversations().rename(viewer.caller(), id, title.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                title.focus();
            }
        });
        getFooter().add(new Button(viewer.text("chat.cancel"), event -> close()), save);
    }
}
