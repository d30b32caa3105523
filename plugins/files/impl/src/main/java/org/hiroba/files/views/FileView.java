package org.hiroba.files.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.Reading;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.FileUpload;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.api.component.TimeText;

/** A file: what is in it, who sees it, where it belongs, its earlier versions. */
public final class FileView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Set<Reading.State> TOLD =
            Set.of(Reading.State.WAITING, Reading.State.PROTECTED, Reading.State.BROKEN, Reading.State.TOO_COSTLY);

    private final Viewer viewer;
    private final FileViews model;
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
        try {
            id = Long.parseLong(event.getRouteParameters().get("file").orElse(""));
        } catch (NumberFormatException noFile) {
            throw new NotFoundException();
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
        removeAll();
        try {
            StoredFile file = model.files().load(viewer.caller(), id);
            place = back(file);
            title = file.name();
            if (!viewer.caller().is(file.uploader())) {
                model.hiroba().deliveries().shown(viewer.caller(), file.ref());
            }
            add(header(file), body(file));
        } catch (HirobaException refused) {
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

    private PageHeader header(StoredFile file) {
        String uploader = model.hiroba().people().find(file.uploader()).map(Person::name).orElse("");
        return new PageHeader(
                        file.name(),
                        viewer.text(
                                "files.header",
                                uploader,
                                new TimeText(viewer).full(file.changedAt()),
                                FileWords.size(file.bytes()),
                                viewer.text("files.kind." + file.kind())))
                .withMark(FileMark.of(file))
                .withBack(back(file), viewer.text("files.back"))
                .withEnd(ActionMenu.of(viewer, this::content, () -> items(file)));
    }

    private String back(StoredFile file) {
        return file.home().flatMap(model.hiroba().audiences()::path).orElse("");
    }

    private Content content() {
        return model.hiroba().contents().load(viewer.caller(), new ContentRef(StoredFile.KIND, id));
    }

    private Div body(StoredFile file) {
        Div body = new Div(who(file), actions(file));
        body.addClassName("files-page-body");
        FilePreview.of(viewer, model, file).ifPresent(body::add);
        reading(file).ifPresent(body::add);
        H2 versions = new H2(viewer.text("files.versions"));
        body.add(versions, new VersionList(viewer, model, file));
        if (model.files().mayChange(viewer.caller(), file)) {
            body.add(FileUpload.versionOf(viewer, file.ref()));
        }
        return body;
    }

    /** What keeps the search from its words, if something does. */
    private Optional<Paragraph> reading(StoredFile file) {
        return model.pages().state(viewer.caller(), file.id()).filter(TOLD::contains).map(state -> {
            Paragraph words = new Paragraph(viewer.text("files.reading." + state));
            words.addClassName("h-help");
            return words;
        });
    }

    private Div who(StoredFile file) {
        Div who = new Div(
                new ThemeIcon(file.isLimited() ? "lock" : "eye"),
                new Span(model.words().whoSees(viewer.caller(), file, viewer.language())));
        who.addClassName("files-who");
        NativeButton list = new NativeButton(
                viewer.text("files.who.list"),
                event -> viewer.attempt(() -> new ViewersDialog(viewer, model, id).open()));
        list.addClassName("h-button");
        who.add(list);
        if (model.files().mayDecide(viewer.caller(), file)) {
            NativeButton limits = new NativeButton(
                    viewer.text("files.limits"),
                    event -> viewer.attempt(() -> new LimitsDialog(viewer, model, id).open()));
            limits.addClassName("h-button");
            who.add(limits);
        }
        return who;
    }

    private Div actions(StoredFile file) {
        Div actions = new Div();
        actions.addClassName("files-actions");
        if (file.downloadable() || viewer.caller().is(file.uploader())) {
            Anchor save = new Anchor("/" + file.download(), new ThemeIcon("download"), new Span(viewer.text("files.save")));
            save.addClassNames("h-button", "h-button-primary");
            save.setRouterIgnore(true);
            save.getElement().setAttribute("download", file.name());
            actions.add(save);
        } else {
            actions.add(new Span(viewer.text("files.save.forbidden")));
        }
        file.content()
                .flatMap(ref -> Optional.ofNullable(model.hiroba()
                        .contents()
                        .findAll(viewer.caller(), List.of(ref))
                        .get(ref)))
                .ifPresent(place -> actions.add(link(place.path(), viewer.text("files.place.content"))));
        file.home().ifPresent(home -> place(home).ifPresent(actions::add));
        return actions;
    }

    private Optional<Anchor> place(Audience home) {
        return model.hiroba().audiences().path(home).flatMap(path -> model.hiroba()
                .audiences()
                .title(viewer.caller().person(), home)
                .map(name -> link(path, viewer.text("files.place.home", name))));
    }

    private static Anchor link(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.addClassName("h-button");
        return link;
    }

    private List<MenuItem> items(StoredFile file) {
        List<MenuItem> items = new ArrayList<>();
        if (model.files().mayDecide(viewer.caller(), file)) {
            items.add(MenuItem.of("edit", viewer.text("files.rename"), () -> new RenameDialog(viewer, model, file).open()));
            items.add(MenuItem.ofLoss("recall", viewer.text("files.recall"), this::askRecall));
        }
        return items;
    }

    private void askRecall() {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("files.recall.title"),
                viewer.text("files.recall.text"),
                viewer.text("files.recall"),
                () -> model.hiroba().contents().recall(viewer.caller(), content().ref()));
    }
}
