package org.hiroba.search.views;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hiroba.ui.api.Viewer;

/** もしかして：the words that may have been meant. */
final class Meant extends Paragraph {
    Meant(Viewer viewer, String words, Runnable take) {
        addClassName("search-meant");
        NativeButton button = new NativeButton(words, event -> take.run());
        button.addClassName("h-chip");
        add(new Span(viewer.text("search.meant")), button);
    }
}
