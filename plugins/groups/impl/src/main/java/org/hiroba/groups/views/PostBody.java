package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.hiroba.api.content.Attachment;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.AttachmentCards;
import org.hiroba.ui.api.component.Composer;
import org.hiroba.ui.api.component.RecalledNote;
import org.hiroba.ui.api.component.RichTextView;

/** The words and pictures of a post or comment, its tombstone, or the place to change it. */
final class PostBody extends Div {
    private static final int HIGHEST_PIXELS = 320;

    private final Viewer viewer;
    private final GroupViews model;
    private List<Attachment> files;
    private List<org.hiroba.api.media.Image> images;
    private Post post;
    private boolean editing;

    PostBody(Viewer viewer, GroupViews model, Post post, PostCards.Details details) {
        this.viewer = viewer;
        this.model = model;
        this.post = post;
        images = details.images().getOrDefault(post.ref(), List.of());
        files = details.attachments().getOrDefault(post.ref(), List.of());
        addClassName("groups-body");
        render();
    }

    /** Whoever is changing the words goes on with that, unless there is nothing left to change. */
    void show(Post changed) {
        post = changed;
        images = changed.recalled() ? List.of() : images;
        if (!editing || changed.recalled()) {
            render();
        }
    }

    /** What hangs on it changed. */
    void refreshFiles() {
        files = model.hiroba().attachments().of(List.of(post.ref())).getOrDefault(post.ref(), List.of());
        if (!editing) {
            render();
        }
    }

    /** Offers the words to be changed in place. */
    void edit() {
        editing = true;
        removeAll();
        Composer composer = new Composer(
                        viewer,
                        "edit",
                        viewer.text("groups.edit"),
                        viewer.text("groups.save"),
                        (text, none) -> save(text))
                .withText(post.text())
                .focused();
        NativeButton cancel = new NativeButton(viewer.text("groups.cancel"), event -> render());
        cancel.addClassName("h-button");
        add(composer, cancel);
    }

    private void save(String text) {
        post = model.posts().edit(viewer.caller(), post.id(), text);
        render();
    }

    private void render() {
        editing = false;
        removeAll();
        if (post.recalled()) {
            add(new RecalledNote(viewer, post.ref(), post.author(), viewer.text("groups.recalled")));
            return;
        }
        add(new RichTextView(model.hiroba().richText(), post.text()));
        if (!images.isEmpty()) {
            add(pictures());
        }
        if (!files.isEmpty()) {
            add(new AttachmentCards(viewer, files));
        }
        if (post.editedAt().isPresent()) {
            add(editedNote());
        }
    }

    private Div pictures() {
        Div pictures = new Div();
        pictures.addClassName("groups-pictures");
        for (org.hiroba.api.media.Image image : images) {
            Image picture = new Image("/media/" + image.id() + "/thumbnail", describe(image));
            picture.getElement().setAttribute("loading", "lazy");
            picture.getElement().setAttribute("width", String.valueOf(image.width()));
            picture.getElement().setAttribute("height", String.valueOf(image.height()));
            // Its place is kept before it is loaded, or all below would jump.
            picture.getStyle().set("width", widthOf(image) + "px");
            Anchor full = new Anchor("/media/" + image.id(), picture);
            full.setRouterIgnore(true);
            full.setTarget("_blank");
            pictures.add(full);
        }
        return pictures;
    }

    /** As wide as is high enough, not more than it has. */
    private static long widthOf(org.hiroba.api.media.Image image) {
        return Math.min(image.width(), Math.round((double) HIGHEST_PIXELS * image.width() / image.height()));
    }

    private String describe(org.hiroba.api.media.Image image) {
        return image.description().isEmpty() ? viewer.text("groups.picture") : image.description();
    }

    private NativeButton editedNote() {
        NativeButton note = new NativeButton(viewer.text("groups.edited"), event -> viewer.attempt(
                () -> new RevisionsDialog(viewer, model, post).open()));
        note.addClassName("groups-link");
        return note;
    }
}
