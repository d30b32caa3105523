package org.hiroba.groups.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.Revision;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.RichTextView;

/** How a text read before, newest first. */
final class RevisionsDialog extends Dialog {
    RevisionsDialog(Viewer viewer, GroupViews model, Post post) {
        setHeaderTitle(viewer.text("groups.revisions"));
        for (Revision revision : model.hiroba().revisions().list(viewer.caller(), post.ref())) {
            H3 heading = new H3();
            heading.add(
                    new Span(viewer.text("groups.revision.until")),
                    RelativeTime.full(viewer, revision.replacedAt()));
            Div version = new Div(heading, new RichTextView(model.hiroba().richText(), revision.text()));
            version.addClassName("groups-revision");
            add(version);
        }
        viewer.live()
                .follow(
                        this,
                        event -> event.type().equals(Contents.RECALLED)
                                && event.subject().filter(post.ref()::equals).isPresent(),
                        recalled -> close());
        getFooter().add(new Button(viewer.text("groups.close"), event -> close()));
    }
}
