package org.hiroba.files.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.RelativeTime;
import org.hiroba.ui.api.component.ThemeIcon;

/** One file in a list. */
final class FileRow extends ListItem {
    private final StoredFile file;
    private final Anchor open;

    FileRow(Viewer viewer, FileViews model, StoredFile file) {
        this.file = file;
        addClassName("files-row");
        getElement().setAttribute("data-file", Long.toString(file.id()));
        Span name = new Span(file.name());
        name.addClassName("files-name");
        Div words = new Div(name, meta(viewer, model, file));
        words.addClassName("files-words");
        open = new Anchor(file.path(), FileMark.of(file), words);
        open.addClassName("files-open");
        add(open);
        if (file.downloadable() || viewer.caller().is(file.uploader())) {
            add(save(viewer, file));
        }
    }

    long id() {
        return file.id();
    }

    /** As it was when this was drawn. */
    StoredFile file() {
        return file;
    }

    void focus() {
        open.getElement().callJsFunction("focus");
    }

    private static Div meta(Viewer viewer, FileViews model, StoredFile file) {
        String uploader = model.hiroba().people().find(file.uploader()).map(Person::name).orElse("");
        Div meta = new Div(
                new Span(uploader),
                RelativeTime.brief(viewer, file.changedAt()),
                new Span(FileWords.size(file.bytes())));
        meta.addClassName("files-meta");
        if (file.number() > 1) {
            meta.add(new Span(viewer.text("files.version", file.number())));
        }
        if (file.isLimited()) {
            Span limited = new Span(viewer.text("files.limited"));
            limited.addClassName("h-tag");
            meta.add(limited);
        }
        return meta;
    }

    static Anchor save(Viewer viewer, StoredFile file) {
        Anchor save = new Anchor("/" + file.download(), new ThemeIcon("download"));
        save.addClassName("h-icon-button");
        save.setRouterIgnore(true);
        save.getElement().setAttribute("download", file.name());
        save.setAriaLabel(viewer.text("files.save.named", file.name()));
        save.setTitle(viewer.text("files.save.named", file.name()));
        return save;
    }
}
