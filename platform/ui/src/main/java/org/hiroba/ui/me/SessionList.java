package org.hiroba.ui.me;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.Sessions;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.ThemeIcon;

/** Where one is signed in, each to be ended. */
final class SessionList extends Div {
    private final transient Viewer viewer;
    private final transient Sessions sessions;
    private final transient Optional<Session> own;

    SessionList(Viewer viewer, Sessions sessions, Optional<Session> own) {
        this.viewer = viewer;
        this.sessions = sessions;
        this.own = own;
        addClassName("h-lines");
        show();
    }

    private void show() {
        removeAll();
        sessions.list(viewer.caller(), viewer.caller().person()).forEach(each -> add(line(each)));
        if (getComponentCount() == 0) {
            add(new Span(viewer.text("ui.me.sessions.none")));
        }
    }

    private Div line(Session session) {
        Span device = new Span(session.device());
        device.addClassName("h-line-title");
        Span address = new Span(session.address());
        address.addClassName("h-help");
        Div words = new Div(device, address, RelativeTime.full(viewer, session.usedAt()));
        words.addClassName("h-line-words");
        Div line = new Div(new ThemeIcon("device"), words, end(session));
        line.addClassName("h-line");
        return line;
    }

    private com.vaadin.flow.component.Component end(Session session) {
        if (own.filter(present -> present.id() == session.id()).isPresent()) {
            Span here = new Span(viewer.text("ui.me.sessions.here"));
            here.addClassNames("h-tag", "h-tag-well");
            return here;
        }
        return new Button(viewer.text("ui.sign-out"), event -> {
            viewer.attempt(() -> sessions.end(viewer.caller(), session.id()));
            show();
        });
    }
}
