package org.hiroba.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.hiroba.ui.api.Viewer;

/** A view, or the maker of such pages, that will be taken away while somebody looks at it. */
public final class VanishingView extends Div implements Function<Viewer, Component> {
    public VanishingView() {
        add(new Button("still here"), new TextField("a field"));
    }

    @Override
    public Component apply(Viewer viewer) {
        return new VanishingView();
    }
}
