package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.hiroba.ui.api.Viewer;

/**
 * When something happened: 今日 9:12, 昨日 18:20, 3月4日 9:12. Exact to the minute on hovering, and for machines.
 *
 * @since 0.1
 */
@Tag("time")
public final class RelativeTime extends HtmlContainer {
    private RelativeTime(Viewer viewer, Instant at, String text) {
        addClassName("h-time");
        setText(text);
        getElement().setAttribute("datetime", at.toString());
        setTitle(new TimeText(viewer).exact(at));
    }

    /** With the time of day. */
    public static RelativeTime full(Viewer viewer, Instant at) {
        return new RelativeTime(viewer, at, new TimeText(viewer).full(at));
    }

    /** As short as it is clear, for lists. */
    public static RelativeTime brief(Viewer viewer, Instant at) {
        return new RelativeTime(viewer, at, new TimeText(viewer).brief(at));
    }
}
