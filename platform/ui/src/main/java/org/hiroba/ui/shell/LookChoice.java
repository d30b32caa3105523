package org.hiroba.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ThemeIcon;

/**
 * Light, dark, or as the device has it. A choice for this device, so it is kept in a cookie that the page from which
 * everything starts obeys; the switch itself needs no server
 * ({@code theme/hiroba.js}).
 */
public final class LookChoice extends Div {
    private enum Look {
        LIGHT("sun"),
        DARK("moon"),
        AUTO("device");

        private final String icon;

        Look(String icon) {
            this.icon = icon;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LookChoice(Viewer viewer) {
        addClassName("h-look");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", viewer.text("ui.look"));
        for (Look look : Look.values()) {
            add(button(viewer, look));
        }
        getElement().executeJs("window.hiroba && window.hiroba.showLook(this)");
    }

    private static NativeButton button(Viewer viewer, Look look) {
        NativeButton button = new NativeButton();
        button.add(new ThemeIcon(look.icon), new Span(viewer.text("ui.look." + look.id())));
        button.addClassName("h-segment");
        button.getElement().setAttribute("data-look", look.id());
        return button;
    }
}
