package org.hiroba.files.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.ThemeIcon;

/** The states of a file, newest first: each can be saved, and made the present one again. */
final class VersionList extends UnorderedList {
    private final Viewer viewer;
    private final FileViews model;
    private final StoredFile file;

    VersionList(Viewer viewer, FileViews model, StoredFile file) {
        this.viewer = viewer;
        this.model = model;
        this.file = file;
        addClassName("files-list");
        model.files().versions(viewer.caller(), file.id()).forEach(version -> add(row(version)));
    }

    private ListItem row(FileVersion version) {
        Span name = new Span(viewer.text("files.version", version.number()));
        name.addClassName("files-name");
        String uploader = model.hiroba().people().find(version.uploader()).map(Person::name).orElse("");
        Div meta = new Div(
                new Span(uploader),
                RelativeTime.full(viewer, version.addedAt()),
                new Span(FileWords.size(version.blob().bytes())));
        meta.addClassName("files-meta");
        Div words = new Div(name, meta);
        words.addClassName("files-words");
        ListItem row = new ListItem(words);
        row.addClassName("files-row");
        if (version.number() == file.number()) {
            Span now = new Span(viewer.text("files.version.now"));
            now.addClassNames("h-tag", "h-tag-well");
            row.add(now);
        } else if (model.files().mayChange(viewer.caller(), file)) {
            row.add(restore(version));
        }
        if (file.downloadable() || viewer.caller().is(file.uploader())) {
            row.add(save(version));
        }
        return row;
    }

    private NativeButton restore(FileVersion version) {
        NativeButton restore = new NativeButton(viewer.text("files.restore"), event -> {
            if (viewer.attempt(() -> model.files().restore(viewer.caller(), file.id(), version.number()))) {
                viewer.tell(viewer.text("files.restored", version.number()));
            }
        });
        restore.addClassName("h-button");
        restore.setAriaLabel(viewer.text("files.version.restore", version.number()));
        return restore;
    }

    private Anchor save(FileVersion version) {
        String label = viewer.text("files.version.save", version.number());
        Anchor save = new Anchor("/" + file.download() + "/" + version.number(), new ThemeIcon("download"));
        save.addClassName("h-icon-button");
        save.setRouterIgnore(true);
        save.getElement().setAttribute("download", file.name());
        save.setAriaLabel(label);
        save.setTitle(label);
        return save;
    }
}
