package org.hiroba.files.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hiroba.files.domain.FileWords;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ThemeIcon;

/** Tells administrators, on their home page, that the disk gets full before uploads are refused. */
public final class SpaceWarning extends Div {
    public SpaceWarning(Viewer viewer, FileViews model) {
        boolean shown = model.files().isSpaceShort(viewer.caller());
        setVisible(shown);
        if (shown) {
            model.style(this);
            addClassName("files-warning");
            Anchor settings = new Anchor("admin/settings", viewer.text("files.space.settings"));
            settings.addClassName("h-button");
            String key = model.files().isSpaceGone(viewer.caller()) ? "files.space-gone" : "files.space-short";
            add(
                    new ThemeIcon("alert"),
                    new Span(viewer.text(key, FileWords.size(model.hiroba().blobs().freeBytes()))),
                    settings);
        }
    }
}
