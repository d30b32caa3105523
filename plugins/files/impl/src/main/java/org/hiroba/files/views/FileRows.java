package org.hiroba.files.views;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;

/** A list of files. Shown again, what is equal stays, and the keyboard stays on its file. */
final class FileRows extends UnorderedList {
    /** Remembers where the keyboard is; a link that goes away under it takes the focus along without a word. */
    private static final String WATCH = """
            this.addEventListener('focusin', ({target}) => {
              const row = target.closest('[data-file]');
              if (row) this.at = {file: row.dataset.file, row: [...this.children].indexOf(row), link: [...row.querySelectorAll('a')].indexOf(target)};
            });
            this.addEventListener('focusout', ({target}) => queueMicrotask(() => { if (target.isConnected) delete this.at; }));
            """;

    /** On the same link of the same file, else on the file that took its place. */
    private static final String RESTORE = """
            const at = this.at;
            if (at && document.activeElement === document.body) {
              const row = this.querySelector(`[data-file='${at.file}']`) ?? this.children[Math.min(at.row, this.children.length - 1)];
              const links = row?.querySelectorAll('a') ?? [];
              (links[at.link] ?? links[0])?.focus();
            }
            """;

    private final Viewer viewer;
    private final FileViews model;
    private List<FileRow> rows = List.of();

    FileRows(Viewer viewer, FileViews model) {
        this.viewer = viewer;
        this.model = model;
        addClassName("files-list");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WATCH);
    }

    int count() {
        return rows.size();
    }

    /** Instead of what is there. */
    void show(List<StoredFile> files) {
        Map<Long, FileRow> before = rows.stream().collect(Collectors.toMap(FileRow::id, row -> row));
        List<FileRow> now = new ArrayList<>();
        for (StoredFile file : files) {
            FileRow row = before.get(file.id());
            now.add(row != null && row.file().equals(file) ? row : new FileRow(viewer, model, file));
        }
        rows.stream().filter(row -> !now.contains(row)).forEach(this::remove);
        // What is equal is in the same order still.
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).getParent().isEmpty()) {
                addComponentAtIndex(i, now.get(i));
            }
        }
        rows = now;
        getElement().executeJs(RESTORE);
    }

    /** Behind what is there. */
    void append(List<StoredFile> files) {
        List<FileRow> all = new ArrayList<>(rows);
        files.forEach(file -> all.add(new FileRow(viewer, model, file)));
        all.subList(rows.size(), all.size()).forEach(this::add);
        rows = all;
    }

    /** The keyboard goes on at the row of that number, or at the last one. */
    void focus(int index) {
        if (!rows.isEmpty()) {
            rows.get(Math.min(index, rows.size() - 1)).focus();
        }
    }
}
