package org.hiroba.search.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.hiroba.ui.api.Viewer;

/** Gives a search a name, to be made again from the beginning of the search page. */
final class SaveDialog extends Dialog {
    SaveDialog(Viewer viewer, SearchViews model, Seek seek) {
        setHeaderTitle(viewer.text("search.save.title"));
        TextField name = new TextField(viewer.text("search.save.name"));
        name.setValue(seek.words());
        name.setMaxLength(80);
        name.setAutofocus(true);
        name.setWidthFull();
        add(name);
        Button save = new Button(viewer.text("search.save"), event -> {
            if (viewer.attempt(() -> model.kept().save(viewer.caller(), name.getValue(), seek.query()))) {
                close();
                viewer.tell(viewer.text("search.save.done"));
            }
        });
        save.addThemeNames("primary");
        getFooter().add(new Button(viewer.text("ui.cancel"), event -> close()), save);
    }
}
