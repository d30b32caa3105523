package org.hiroba.ui.viewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ThemeIcon;

/** A notice that goes by itself. One of a failure stays longer and can be sent away. */
final class Toast {
    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 12_000;

    private final Notification notification = new Notification();

    private Toast(String icon, String words) {
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(SHORT_MILLIS);
        Div content = new Div(new ThemeIcon(icon), new Span(words));
        content.addClassName("h-toast");
        notification.add(content);
    }

    static Toast of(String words) {
        return new Toast("check", words);
    }

    /** Stays long enough to be read and reached with the keyboard. */
    static Toast withUndo(Viewer viewer, String words, Runnable undo) {
        Toast toast = new Toast("check", words);
        toast.notification.setDuration(LONG_MILLIS);
        NativeButton button = new NativeButton(viewer.text("ui.undo"));
        button.addClassNames("h-button", "h-toast-undo");
        button.addClickListener(event -> {
            toast.notification.close();
            viewer.attempt(undo);
        });
        toast.notification.add(button);
        return toast;
    }

    static Toast ofFailure(Viewer viewer, String words) {
        Toast toast = new Toast("alert", words);
        toast.notification.setDuration(LONG_MILLIS);
        toast.notification.setAssertive(true);
        NativeButton close = new NativeButton();
        close.add(new ThemeIcon("close"));
        close.addClassName("h-icon-button");
        close.setAriaLabel(viewer.text("ui.close"));
        close.addClickListener(event -> toast.notification.close());
        toast.notification.add(close);
        return toast;
    }

    void open() {
        notification.open();
    }
}
