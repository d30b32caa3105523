package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HasElement;
import org.hiroba.ui.api.Viewer;

/** Puts a text on the person's clipboard, and says that it did only when the browser let it. */
public final class Clipboard {
    private static final String COPY = "const text = (%s); return navigator.clipboard.writeText(text)";

    private Clipboard() {}

    /**
     * Copies, and tells it in a toast; if the browser refuses, the toast says to do it by hand.
     *
     * @param from an attached component; {@code this} in the expression is its element
     * @param expression JavaScript for the text, written by a programmer; {@code $0}, {@code $1} … stand for the values
     * @param copied what to say on success, in the viewer's language
     */
    public static void copy(Viewer viewer, HasElement from, String expression, String copied, Object... values) {
        from.getElement()
                .executeJs(COPY.formatted(expression), values)
                .then(done -> viewer.tell(copied), refused -> viewer.tell(viewer.text("ui.copy.refused")));
    }
}
