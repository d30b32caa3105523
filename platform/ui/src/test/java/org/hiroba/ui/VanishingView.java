package org.hiroba.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A view that will be taken away while somebody looks at it. */
public final class VanishingView extends Div {
    public VanishingView() {
        add(new Button("still here"), new TextField("a field"));
    }
}
