package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostService;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.BadgeLine;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.ReactionBar;
import org.hiroba.ui.api.component.Still;
import org.hiroba.ui.api.component.Tap;
import org.hiroba.ui.api.component.ThemeIcon;

/** A post with its reactions and comments. */
final class PostCard extends Article {
    private final Viewer viewer;
    private final GroupViews model;
    private final Consumer<PostCard> gone;
    private final PostBody body;
    private final BadgeLine badges;
    private final ReactionBar reactions;
    private final Comments comments;
    private final NativeButton commentButton = new NativeButton();
    private final Div tags = new Div();
    private Post post;
    private boolean fresh;

    PostCard(
            Viewer viewer,
            GroupViews model,
            Post post,
            PostCards.Details details,
            List<Post> latestComments,
            int commentCount,
            boolean withGroup,
            Consumer<PostCard> gone) {
        this.viewer = viewer;
        this.model = model;
        this.post = post;
        this.gone = gone;
        body = new PostBody(viewer, model, post, details);
        reactions = new ReactionBar(
                viewer,
                model.hiroba().reactions(),
                post.ref(),
                details.reactions().getOrDefault(post.ref(), List.of()));
        badges = new BadgeLine(
                viewer, model.hiroba().badges(), post.ref(), details.badges().getOrDefault(post.ref(), List.of()));
        comments = new Comments(viewer, model, post, latestComments, commentCount, details, this::countComments);
        addClassNames("h-card", "groups-post");
        getElement()
                .setAttribute("aria-label", viewer.text("groups.post-of", details.people().get(post.author()).name()));
        getElement().setAttribute("data-post", String.valueOf(post.id()));
        add(head(details, withGroup), body, reactions, comments);
        showBadges();
        reactions.with(commentButton);
        commentButton.addClassName("h-chip");
        Tap.on(commentButton, comments::write);
        countComments(commentCount);
        showState();
    }

    Post post() {
        return post;
    }

    boolean isNew() {
        return fresh;
    }

    void setNew(boolean isNew) {
        fresh = isNew;
        setClassName("groups-post-new", isNew);
        showState();
    }

    /** Whether it is the post or one of the comments that are shown under it. */
    boolean holds(long id) {
        return post.id() == id || comments.holds(id);
    }

    /** @return what is shown now */
    List<ContentRef> showAllComments() {
        comments.showAll();
        return comments.refs();
    }

    /** Something happened to the post or its comments. */
    void happened(DomainEvent event) {
        try {
            boolean own = event.subject().orElseThrow().id() == post.id();
            if (own && event.type().equals(Reactions.CHANGED)) {
                reactions.refresh();
            } else if (own && event.type().equals(Badges.CHANGED)) {
                refreshBadges();
            } else if (own && event.type().equals(Attachments.CHANGED)) {
                body.refreshFiles();
            } else if (own) {
                reload();
            } else if (event.type().equals(PostService.COMMENTED)) {
                comments.added(event.subject().orElseThrow().id());
            } else {
                comments.changed(event);
            }
        } catch (HirobaException notVisibleAnyMore) {
            gone.accept(this);
        }
    }

    private void refreshBadges() {
        badges.refresh();
        showBadges();
    }

    private void showBadges() {
        if (!badges.isEmpty() && badges.getParent().isEmpty()) {
            addComponentAtIndex(indexOf(reactions), badges);
        }
    }

    private void reload() {
        post = model.posts().load(viewer.caller(), post.id());
        body.show(post);
        showState();
    }

    private PersonLine head(PostCards.Details details, boolean withGroup) {
        PersonLine line = new PersonLine(viewer, details.people().get(post.author()), post.at());
        tags.addClassName("groups-tags");
        if (withGroup) {
            return line.withEnd(groupLink(), tags, new PostMenu(viewer, model).of(() -> post, body::edit));
        }
        return line.withEnd(tags, new PostMenu(viewer, model).of(() -> post, body::edit));
    }

    private Anchor groupLink() {
        String name = model.hiroba()
                .audiences()
                .title(viewer.caller().person(), post.group().audience())
                .orElse("");
        Anchor link = new Anchor(GroupPaths.group(post.group()), name);
        link.addClassName("h-tag");
        return link;
    }

    private void showState() {
        tags.removeAll();
        if (fresh) {
            tags.add(tag("groups.new-mark", "h-tag-waiting"));
        }
        if (post.pinnedAt().isPresent()) {
            tags.add(tag("groups.pinned", "h-tag-well"));
        }
        reactions.setVisible(!post.recalled());
    }

    private Span tag(String key, String className) {
        Span tag = new Span(viewer.text(key));
        tag.addClassNames("h-tag", className);
        return tag;
    }

    private void countComments(int count) {
        Still.draw(
                commentButton,
                new ThemeIcon("comment"),
                new Span(count == 0 ? viewer.text("groups.comment") : viewer.text("groups.comments", count)));
        boolean writes = model.hiroba()
                .audiences()
                .mayWrite(viewer.caller().person(), post.group().audience());
        commentButton.setVisible(writes);
    }
}
