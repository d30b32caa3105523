package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.ContentRef;
import org.hiroba.ui.api.Viewer;

/**
 * What plugins know about a piece of content, as small links under it. Takes no room while there is nothing to tell. The
 * view calls {@link #refresh} on {@link Badges#CHANGED}.
 *
 * @since 0.1
 */
public final class BadgeLine extends Div {
    private final Viewer viewer;
    private final Badges badges;
    private final ContentRef ref;
    private List<Badge> shown = List.of();

    /** @param known as the service told them for this content */
    public BadgeLine(Viewer viewer, Badges badges, ContentRef ref, List<Badge> known) {
        this.viewer = viewer;
        this.badges = badges;
        this.ref = ref;
        addClassName("h-badges");
        show(known);
    }

    /** Shows these instead. */
    public void show(List<Badge> known) {
        if (!shown.equals(known)) {
            shown = List.copyOf(known);
            removeAll();
            known.forEach(badge -> add(link(badge)));
        }
    }

    /** Reads the state anew. */
    public void refresh() {
        show(badges.of(viewer.caller(), List.of(ref)).getOrDefault(ref, List.of()));
    }

    /** Whether there is nothing to tell at present. */
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    private static Anchor link(Badge badge) {
        Anchor link = new Anchor(badge.path());
        Still.draw(link, new ThemeIcon(badge.icon()), new Span(badge.text()));
        link.addClassNames("h-tag", "h-tag-link");
        switch (badge.tone()) {
            case WAITING -> link.addClassName("h-tag-waiting");
            case WELL -> link.addClassName("h-tag-well");
            case PLAIN -> {}
        }
        return link;
    }
}
