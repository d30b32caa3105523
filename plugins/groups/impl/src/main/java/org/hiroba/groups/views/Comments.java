package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.groups.domain.FeedPosition;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostService;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Composer;
import org.hiroba.ui.api.component.Tap;

/** The comments under a post: the last few, all of them when asked for, and the place to write one. */
final class Comments extends Div {
    private static final int PAGE = 100;

    private final Viewer viewer;
    private final GroupViews model;
    private final Post post;
    private final IntConsumer counted;
    private final Div lines = new Div();
    private final Div place = new Div();
    private final Map<Long, CommentLine> shown = new LinkedHashMap<>();
    private final NativeButton all = new NativeButton();
    private int count;

    Comments(
            Viewer viewer,
            GroupViews model,
            Post post,
            List<Post> latest,
            int count,
            PostCards.Details details,
            IntConsumer counted) {
        this.viewer = viewer;
        this.model = model;
        this.post = post;
        this.count = count;
        this.counted = counted;
        addClassName("groups-comments");
        all.setText(viewer.text("groups.comments.all", count));
        all.addClassName("groups-link");
        Tap.on(all, this::showAll);
        place.addClassName("groups-write");
        add(lines, place);
        if (count > latest.size()) {
            addComponentAsFirst(all);
        }
        latest.forEach(comment -> show(comment, details));
    }

    boolean holds(long id) {
        return shown.containsKey(id);
    }

    /** Of every comment that is shown. */
    List<ContentRef> refs() {
        return shown.keySet().stream().map(id -> new ContentRef(Post.COMMENT, id)).toList();
    }

    /** Opens the place to write a comment. */
    void write() {
        if (place.getComponentCount() == 0) {
            place.add(new Composer(
                            viewer,
                            "post-" + post.id(),
                            viewer.text("groups.comment.write"),
                            viewer.text("groups.comment.send"),
                            (text, images, files) -> added(model.posts()
                                    .comment(viewer.caller(), post.id(), text, new PostService.Extras(images, files))
                                    .id()))
                    .focused());
        }
    }

    /** Shows a comment that was just made, by the viewer or by another; the second time nothing happens. */
    void added(long id) {
        if (!holds(id)) {
            Post comment = model.posts().load(viewer.caller(), id);
            show(comment, PostCards.Details.of(viewer, model, List.of(comment)));
            count++;
            counted.accept(count);
        }
    }

    void changed(DomainEvent event) {
        CommentLine line = shown.get(event.subject().orElseThrow().id());
        if (line == null) {
            return;
        }
        if (event.type().equals(Reactions.CHANGED)) {
            line.refreshReactions();
        } else if (event.type().equals(Badges.CHANGED)) {
            line.refreshBadges();
        } else if (event.type().equals(Attachments.CHANGED)) {
            line.refreshFiles();
        } else {
            line.reload();
        }
    }

    /** Shows every comment. */
    void showAll() {
        List<Post> found = new ArrayList<>();
        FeedPosition after = FeedPosition.OLDEST;
        List<Post> page;
        do {
            page = model.posts().comments(viewer.caller(), post.id(), after, PAGE);
            found.addAll(page);
            after = page.isEmpty() ? after : new FeedPosition(page.getLast().at(), page.getLast().id());
        } while (page.size() == PAGE);
        PostCards.Details details = PostCards.Details.of(viewer, model, found);
        all.removeFromParent();
        lines.removeAll();
        shown.clear();
        found.forEach(comment -> show(comment, details));
    }

    private void show(Post comment, PostCards.Details details) {
        CommentLine line = new CommentLine(viewer, model, comment, details);
        shown.put(comment.id(), line);
        lines.add(line);
    }
}
