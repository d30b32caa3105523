package org.hiroba.files.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.PersonLine;

/** Everybody who sees a file. */
final class ViewersDialog extends Dialog {
    ViewersDialog(Viewer viewer, FileViews model, long file) {
        setHeaderTitle(viewer.text("files.who.title"));
        setWidth("min(520px, 94vw)");
        Div people = new Div();
        people.addClassName("h-stack");
        model.files().viewers(viewer.caller(), file).forEach(person -> people.add(new PersonLine(person)));
        add(people);
        getFooter().add(new Button(viewer.text("files.close"), event -> close()));
    }
}
