package org.hiroba.tasks.views;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.hiroba.ui.api.Viewer;

/** One line is enough for a task; the button beside it opens the form with everything else. */
final class QuickAdd extends Div {
    QuickAdd(Viewer viewer, String label, Consumer<String> add, Consumer<String> more) {
        addClassName("tasks-add");
        TextField field = new TextField();
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setMaxLength(200);
        field.addClassName("tasks-add-field");
        NativeButton button = new NativeButton(viewer.text("tasks.add"));
        button.addClassNames("h-button", "h-button-primary");
        Runnable take = () -> {
            if (viewer.attempt(() -> add.accept(field.getValue()))) {
                field.clear();
            }
            field.focus();
        };
        button.addClickListener(event -> take.run());
        field.addKeyPressListener(Key.ENTER, event -> take.run());
        NativeButton form = new NativeButton(viewer.text("tasks.more"));
        form.addClassName("h-button");
        form.addClickListener(event -> {
            more.accept(field.getValue());
            field.clear();
        });
        add(field, button, form);
    }
}
