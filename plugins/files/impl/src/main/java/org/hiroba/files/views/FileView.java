package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.PageHeader;

/** The address of a file: its page, or that it is gone. */
public final class FileView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Viewer viewer;
    private final FileViews model;
    private Optional<FilePage> page = Optional.empty();
    private long id;
    private String title = "";
    private String place = "";

    public FileView(Viewer viewer, FileViews model) {
        this.viewer = viewer;
        this.model = model;
        model.style(this);
        addClassName("h-page");
        viewer.live()
                .follow(
                        this,
                        event -> event.subject()
                                .filter(ref -> ref.kind().equals(StoredFile.KIND) && ref.id() == id)
                                .isPresent(),
                        entries -> reload());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long entered;
        try {
            entered = Long.parseLong(event.getRouteParameters().get("file").orElse(""));
        } catch (NumberFormatException noFile) {
            throw new NotFoundException();
        }
        if (entered != id) {
            id = entered;
            page = Optional.empty();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Whoever may not see it any more is led to where it was. */
    private void reload() {
        try {
            show();
        } catch (NotFoundException notVisibleAnyMore) {
            viewer.goTo(place);
        }
    }

    private void show() {
        try {
            StoredFile file = model.files().load(viewer.caller(), id);
            place = model.back(file);
            title = file.name();
            if (!viewer.caller().is(file.uploader())) {
                model.hiroba().deliveries().shown(viewer.caller(), file.ref());
            }
            FilePage present = page.orElseGet(() -> new FilePage(viewer, model, id));
            page = Optional.of(present);
            present.show(file);
            if (present.getParent().isEmpty()) {
                removeAll();
                add(present);
            }
        } catch (HirobaException refused) {
            removeAll();
            if (refused.code() != ErrorCode.GONE) {
                throw new NotFoundException();
            }
            title = viewer.text("files.gone.title");
            add(
                    new PageHeader(title, ""),
                    new EmptyState("file", title, viewer.text(refused.messageKey()), reach()));
        }
    }

    /** Whoever recalled it reads whom it had reached. */
    private Component[] reach() {
        ContentRef ref = new ContentRef(StoredFile.KIND, id);
        return model.hiroba().contents().findAll(viewer.caller(), List.of(ref)).values().stream()
                .filter(gone -> gone.recalled() && viewer.caller().is(gone.author()))
                .map(gone -> link("/me/recalls/file/" + id, viewer.text("ui.recalled.reach")))
                .toArray(Component[]::new);
    }

    static Anchor link(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.addClassName("h-button");
        return link;
    }
}
