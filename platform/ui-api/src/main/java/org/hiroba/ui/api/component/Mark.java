package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/**
 * The rounded square that stands for a group or another place: the first character of its name on a colour that stays the
 * same, or an icon. Hidden from screen readers, for the name stands beside it.
 *
 * @since 0.1
 */
@Tag("span")
public final class Mark extends HtmlContainer {
    /** @param id picks the colour */
    public Mark(String name, long id) {
        this();
        addClassName(WarmColor.of(id));
        setText(Initial.of(name));
    }

    /** A quiet one with an icon of the theme, for rows that are not a place but something to do. */
    public Mark(ThemeIcon icon) {
        this();
        addClassName("h-mark-quiet");
        add(icon);
    }

    private Mark() {
        addClassName("h-mark");
        getElement().setAttribute("aria-hidden", "true");
    }
}
