package org.hiroba.bench.prototype.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;

/** A few components. */
public final class Page extends VerticalLayout {
    public Page() {
        add(new H1("Prototype"), new Paragraph("A page."), new TextField("Name"), new Button("Send"));
    }
}
