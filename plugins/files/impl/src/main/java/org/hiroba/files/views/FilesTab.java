package org.hiroba.files.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.FileListing;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.FileUpload;

/** All files of a group, newest first: those shared here and those that hang on posts, comments and messages. */
public final class FilesTab extends Div {
    private static final int PAGE = 30;

    private final Viewer viewer;
    private final FileViews model;
    private final Audience home;
    private final Select<FileKind> kind = new Select<>();
    private final Select<Person> uploader = new Select<>();
    private final UnorderedList rows = new UnorderedList();
    private final Div foot = new Div();
    private FileFilter next = FileFilter.ALL;

    public FilesTab(Viewer viewer, FileViews model, Audience home) {
        this.viewer = viewer;
        this.model = model;
        this.home = home;
        model.style(this);
        addClassName("files-tab");
        rows.addClassName("files-list");
        foot.addClassName("files-foot");
        if (model.hiroba().audiences().mayWrite(viewer.caller().person(), home)) {
            add(FileUpload.to(viewer, home));
        }
        add(filter(), rows, foot);
        restart();
        viewer.live().follow(this, this::concerns, entries -> restart());
    }

    private boolean concerns(DomainEvent event) {
        return event.audience().equals(home)
                && event.subject().filter(ref -> ref.kind().equals(StoredFile.KIND)).isPresent()
                && (event.type().startsWith("files.") || event.type().equals(Contents.RECALLED));
    }

    private Div filter() {
        kind.setLabel(viewer.text("files.filter.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(viewer.text("files.filter.all-kinds"));
        kind.setItemLabelGenerator(
                each -> viewer.text(each == null ? "files.filter.all-kinds" : "files.kind." + each));
        kind.setItems(FileKind.values());
        kind.addValueChangeListener(event -> restart());
        uploader.setLabel(viewer.text("files.filter.person"));
        uploader.setEmptySelectionAllowed(true);
        uploader.setEmptySelectionCaption(viewer.text("files.filter.all-people"));
        uploader.setItemLabelGenerator(
                each -> each == null ? viewer.text("files.filter.all-people") : each.name());
        uploader.setItems(people());
        uploader.addValueChangeListener(event -> restart());
        Div filter = new Div(kind, uploader);
        filter.addClassName("files-filter");
        return filter;
    }

    private List<Person> people() {
        return model.hiroba().audiences().members(home).stream()
                .flatMap(id -> model.hiroba().people().find(id).stream())
                .sorted(java.util.Comparator.comparing(Person::reading))
                .toList();
    }

    private void restart() {
        rows.removeAll();
        next = new FileFilter(
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(uploader.getValue()).map(Person::id),
                Optional.empty());
        viewer.attempt(this::showMore);
    }

    private void showMore() {
        FileListing found = model.files().list(viewer.caller(), home, next, PAGE);
        found.files().forEach(file -> rows.add(new FileRow(viewer, model, file)));
        foot.removeAll();
        if (found.next().isPresent()) {
            next = next.from(found.next().get());
            NativeButton more = new NativeButton(viewer.text("files.more"), event -> viewer.attempt(this::showMore));
            more.addClassName("h-button");
            foot.add(more);
        } else if (rows.getComponentCount() == 0) {
            foot.add(nothing());
        }
    }

    private EmptyState nothing() {
        boolean filtered = next.kind().isPresent() || next.uploader().isPresent();
        return new EmptyState(
                "file",
                viewer.text(filtered ? "files.empty.filtered.title" : "files.empty.title"),
                viewer.text(filtered ? "files.empty.filtered.hint" : "files.empty.hint"));
    }
}
