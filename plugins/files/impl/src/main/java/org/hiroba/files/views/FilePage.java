package org.hiroba.files.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Person;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.Reading;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.FileUpload;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.api.component.TimeText;

/**
 * A file: what is in it, who sees it, where it belongs, its earlier versions. Shown again, only what is another is drawn: a version may be
 * on its way, and somebody reads page 14.
 */
final class FilePage extends Div {
    private static final Set<Reading.State> TOLD =
            Set.of(Reading.State.WAITING, Reading.State.PROTECTED, Reading.State.BROKEN, Reading.State.TOO_COSTLY);

    private final Viewer viewer;
    private final FileViews model;
    private final long id;
    private final Part header = new Part();
    private final Part who = new Part();
    private final Part actions = new Part();
    private final Part preview = new Part();
    private final Part reading = new Part();
    private final Part versions = new Part();
    private final NativeButton limits;
    private final FileUpload upload;

    FilePage(Viewer viewer, FileViews model, long id) {
        this.viewer = viewer;
        this.model = model;
        this.id = id;
        upload = FileUpload.versionOf(viewer, new ContentRef(StoredFile.KIND, id));
        addClassName("files-part");
        NativeButton list = new NativeButton(
                viewer.text("files.who.list"),
                event -> viewer.attempt(() -> new ViewersDialog(viewer, model, id).open()));
        list.addClassName("h-button");
        limits = new NativeButton(
                viewer.text("files.limits"),
                event -> viewer.attempt(() -> new LimitsDialog(viewer, model, id).open()));
        limits.addClassName("h-button");
        Div all = new Div(who, list, limits);
        all.addClassName("files-who");
        Div body = new Div(all, actions, preview, reading, new H2(viewer.text("files.versions")), versions, upload);
        body.addClassName("files-page-body");
        add(header, body);
    }

    void show(StoredFile file) {
        boolean mayChange = model.files().mayChange(viewer.caller(), file);
        limits.setVisible(model.files().mayDecide(viewer.caller(), file));
        upload.setVisible(mayChange);
        Object words = List.of(file.name(), file.changedAt(), file.number());
        header.show(List.of(words, file.pages(), file.home()), () -> List.of(header(file)));
        String seenBy = model.words().whoSees(viewer.caller(), file, viewer.language());
        who.show(
                List.of(seenBy, file.isLimited()),
                () -> List.of(new ThemeIcon(file.isLimited() ? "lock" : "eye"), new Span(seenBy)));
        actions.show(
                List.of(file.name(), file.downloadable(), file.content(), file.home()), () -> List.of(actions(file)));
        Optional<Reading.State> state = model.pages().state(viewer.caller(), id);
        preview.show(
                List.of(words, file.pages(), state),
                () -> FilePreview.of(viewer, model, file).stream().toList());
        reading.show(state, () -> state.filter(TOLD::contains).map(this::reading).stream().toList());
        versions.show(
                List.of(words, file.downloadable(), mayChange), () -> List.of(new VersionList(viewer, model, file)));
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
                .withBack(model.back(file), viewer.text("files.back"))
                .withEnd(ActionMenu.of(viewer, this::content, this::items));
    }

    private Content content() {
        return model.hiroba().contents().load(viewer.caller(), new ContentRef(StoredFile.KIND, id));
    }

    /** What keeps the search from its words, if something does. */
    private Paragraph reading(Reading.State state) {
        Paragraph words = new Paragraph(viewer.text("files.reading." + state));
        words.addClassName("h-help");
        return words;
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
                .ifPresent(place -> actions.add(FileView.link(place.path(), viewer.text("files.place.content"))));
        file.home().ifPresent(home -> place(home).ifPresent(actions::add));
        return actions;
    }

    private Optional<Anchor> place(Audience home) {
        return model.hiroba().audiences().path(home).flatMap(path -> model.hiroba()
                .audiences()
                .title(viewer.caller().person(), home)
                .map(name -> FileView.link(path, viewer.text("files.place.home", name))));
    }

    private List<MenuItem> items() {
        StoredFile file = model.files().load(viewer.caller(), id);
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
