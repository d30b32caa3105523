package org.hiroba.example.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.hiroba.api.identity.Person;
import org.hiroba.example.domain.ThanksService;
import org.hiroba.ui.api.Viewer;

/** Thanks one person. */
public final class ThanksDialog extends Dialog {
    public ThanksDialog(Viewer viewer, ThanksService thanks, Person receiver) {
        setHeaderTitle(viewer.text("example.dialog", receiver.name()));
        TextArea words = new TextArea(viewer.text("example.words"));
        words.setWidthFull();
        add(words);
        getFooter().add(new Button(viewer.text("example.give"), event -> viewer.attempt(() -> {
            thanks.give(viewer.caller(), receiver.id(), words.getValue());
            close();
            viewer.tell(viewer.text("example.given", receiver.name()));
        })));
    }
}
