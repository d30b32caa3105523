package org.hiroba.ui.api.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.ui.api.Viewer;

/**
 * What stands in the place of content that was recalled; its author gets a link to whom it had reached.
 *
 * @since 0.1
 */
public final class RecalledNote extends Paragraph {
    /** @param words e.g. この投稿は取り消されました。 */
    public RecalledNote(Viewer viewer, ContentRef ref, PersonId author, String words) {
        addClassName("h-recalled");
        add(new Span(words));
        if (viewer.caller().is(author)) {
            add(new Anchor("/me/recalls/" + ref.kind() + "/" + ref.id(), viewer.text("ui.recalled.reach")));
        }
    }
}
