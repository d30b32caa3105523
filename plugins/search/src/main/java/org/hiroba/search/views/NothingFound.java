package org.hiroba.search.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;

/** Nothing was found: why that may be, and what to try. */
final class NothingFound extends Div {
    NothingFound(Viewer viewer, Seek seek, Consumer<Seek> change) {
        if (seek.isFiltered()) {
            NativeButton wider = new NativeButton(viewer.text("search.none.wider"), event -> change.accept(new Seek(
                    seek.words(), Optional.empty(), Optional.empty(), Optional.empty(), Seek.Since.EVER, seek.newestFirst())));
            wider.addClassName("h-button");
            add(new EmptyState(
                    "search", viewer.text("search.none.title"), viewer.text("search.none.filtered"), wider));
        } else {
            add(new EmptyState("search", viewer.text("search.none.title"), viewer.text("search.none.hint")));
        }
    }
}
