package org.hiroba.groups.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Clipboard;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.MenuItem;

/** What one can do with a post or comment; the services decide again. */
final class PostMenu {
    private final Viewer viewer;
    private final GroupViews model;

    PostMenu(Viewer viewer, GroupViews model) {
        this.viewer = viewer;
        this.model = model;
    }

    /** @param post as it is when the menu opens */
    ActionMenu of(Supplier<Post> post, Runnable edit) {
        AtomicReference<ActionMenu> menu = new AtomicReference<>();
        menu.set(ActionMenu.of(
                viewer,
                () -> content(post.get()),
                () -> items(post.get(), edit, () -> copyLink(menu.get(), post.get()))));
        return menu.get();
    }

    private Content content(Post post) {
        return model.hiroba().contents().load(viewer.caller(), post.ref());
    }

    private List<MenuItem> items(Post post, Runnable edit, Runnable copyLink) {
        List<MenuItem> items = new ArrayList<>();
        if (post.recalled()) {
            return items;
        }
        boolean writes = model.hiroba()
                .audiences()
                .mayWrite(viewer.caller().person(), post.group().audience());
        boolean own = viewer.caller().is(post.author());
        if (own && writes) {
            items.add(MenuItem.of("edit", viewer.text("groups.edit"), edit));
        }
        items.add(bookmark(post.ref()));
        if (writes && post.parent().isEmpty()) {
            items.add(pin(post));
        }
        items.add(MenuItem.of("link", viewer.text("groups.copy-link"), copyLink));
        if (own || viewer.caller().isAdministrator()) {
            items.add(MenuItem.ofLoss("recall", viewer.text("groups.recall"), () -> askRecall(post)));
        }
        return items;
    }

    private MenuItem bookmark(ContentRef ref) {
        boolean marked = model.hiroba()
                .bookmarks()
                .of(viewer.caller(), Set.of(ref))
                .contains(ref);
        return marked
                ? MenuItem.of("bookmark", viewer.text("groups.bookmark.remove"), () -> model.hiroba()
                        .bookmarks()
                        .remove(viewer.caller(), ref))
                : MenuItem.of("bookmark", viewer.text("groups.bookmark.add"), () -> {
                    model.hiroba().bookmarks().add(viewer.caller(), ref);
                    viewer.tell(viewer.text("groups.bookmark.added"));
                });
    }

    private MenuItem pin(Post post) {
        boolean pinned = post.pinnedAt().isPresent();
        return MenuItem.of("pin", viewer.text(pinned ? "groups.unpin" : "groups.pin"), () -> model.posts()
                .pin(viewer.caller(), post.id(), !pinned));
    }

    private void copyLink(ActionMenu menu, Post post) {
        Clipboard.copy(viewer, menu, "new URL($0, document.baseURI).href", viewer.text("groups.link-copied"), post.path());
    }

    private void askRecall(Post post) {
        Confirmation.beforeLoss(
                viewer,
                viewer.text("groups.recall.title"),
                viewer.text("groups.recall.text"),
                viewer.text("groups.recall"),
                () -> model.hiroba().contents().recall(viewer.caller(), post.ref()));
    }
}
