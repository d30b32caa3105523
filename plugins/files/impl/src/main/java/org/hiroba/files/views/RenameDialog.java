package org.hiroba.files.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;

/** Gives a file another name. */
final class RenameDialog extends Dialog {
    RenameDialog(Viewer viewer, FileViews model, StoredFile file) {
        setHeaderTitle(viewer.text("files.rename"));
        setWidth("min(520px, 94vw)");
        TextField name = new TextField(viewer.text("files.name"));
        name.setValue(file.name());
        name.setWidthFull();
        name.setAutofocus(true);
        add(name);
        Button save = new Button(viewer.text("files.apply"), event -> {
            if (viewer.attempt(() -> model.files().rename(viewer.caller(), file.id(), name.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(viewer.text("files.cancel"), event -> close()), save);
    }
}
