package org.hiroba.files.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileEvents;
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
    private final FileRows rows;
    private final Div foot = new Div();
    private final NativeButton more;
    private Optional<FileFilter.Place> next = Optional.empty();

    public FilesTab(Viewer viewer, FileViews model, Audience home) {
        this.viewer = viewer;
        this.model = model;
        this.home = home;
        model.style(this);
        addClassName("files-tab");
        rows = new FileRows(viewer, model);
        foot.addClassName("files-foot");
        more = new NativeButton(viewer.text("files.more"), event -> showMore());
        more.addClassName("h-button");
        if (model.hiroba().audiences().mayWrite(viewer.caller().person(), home)) {
            add(FileUpload.to(viewer, home));
        }
        add(filter(), rows, foot);
        restart();
        viewer.live().follow(this, this::concerns, this::happened);
    }

    /** What was shown stays, beside what is new. */
    private void happened(List<JournalEntry> entries) {
        long fresh = entries.stream()
                .filter(entry -> entry.event().type().equals(FileEvents.SHARED))
                .count();
        show(Math.max(PAGE, rows.count() + (int) fresh), rows.count());
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

    private FileFilter wanted() {
        return new FileFilter(
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(uploader.getValue()).map(Person::id),
                Optional.empty());
    }

    private FileListing list(FileFilter from, int limit) {
        return model.files().list(viewer.caller(), home, from, limit);
    }

    private void restart() {
        show(PAGE, 0);
    }

    /** From the newest file on, so many; at least as many as somebody had gone to before, however many are hidden between them. */
    private void show(int count, int least) {
        viewer.attempt(() -> {
            FileListing found = list(wanted(), count);
            List<StoredFile> files = new ArrayList<>(found.files());
            while (files.size() < least && found.next().isPresent()) {
                found = list(wanted().from(found.next().get()), count - files.size());
                files.addAll(found.files());
            }
            rows.show(files);
            showFoot(found.next());
        });
    }

    private void showMore() {
        next.ifPresent(place -> viewer.attempt(() -> {
            FileListing found = list(wanted().from(place), PAGE);
            int before = rows.count();
            rows.append(found.files());
            showFoot(found.next());
            if (rows.count() > before || next.isEmpty()) {
                rows.focus(before);
            }
        }));
    }

    /** The button stays the same while there is more, and keeps the keyboard until something came. */
    private void showFoot(Optional<FileFilter.Place> rest) {
        next = rest;
        if (rest.isPresent()) {
            if (more.getParent().isEmpty()) {
                foot.removeAll();
                foot.add(more);
            }
            return;
        }
        foot.removeAll();
        if (rows.count() == 0) {
            foot.add(nothing());
        }
    }

    private EmptyState nothing() {
        FileFilter wanted = wanted();
        boolean filtered = wanted.kind().isPresent() || wanted.uploader().isPresent();
        return new EmptyState(
                "file",
                viewer.text(filtered ? "files.empty.filtered.title" : "files.empty.title"),
                viewer.text(filtered ? "files.empty.filtered.hint" : "files.empty.hint"));
    }
}
