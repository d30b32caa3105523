package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Something of a page that is drawn again when what it is made of is another, and stays else. */
final class Part extends Div {
    private Optional<Object> made = Optional.empty();

    Part() {
        addClassName("files-part");
    }

    /** @param of everything that what is drawn depends on, with a meaning of equality */
    void show(Object of, Supplier<? extends Collection<? extends Component>> draw) {
        if (made.filter(of::equals).isPresent()) {
            return;
        }
        removeAll();
        draw.get().forEach(this::add);
        made = Optional.of(of);
    }
}
