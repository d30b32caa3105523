package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.BadgeLine;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.ReactionBar;

/** One comment. */
final class CommentLine extends Div {
    private final Viewer viewer;
    private final GroupViews model;
    private final PostBody body;
    private final BadgeLine badges;
    private final ReactionBar reactions;
    private Post comment;

    CommentLine(Viewer viewer, GroupViews model, Post comment, PostCards.Details details) {
        this.viewer = viewer;
        this.model = model;
        this.comment = comment;
        addClassName("groups-comment");
        setId("comment-" + comment.id());
        getElement().setAttribute("role", "article");
        getElement()
                .setAttribute("aria-label", viewer.text("groups.comment-of", details.people().get(comment.author()).name()));
        body = new PostBody(viewer, model, comment, details);
        reactions = new ReactionBar(
                viewer,
                model.hiroba().reactions(),
                comment.ref(),
                details.reactions().getOrDefault(comment.ref(), List.of()));
        reactions.setVisible(!comment.recalled());
        badges = new BadgeLine(
                viewer,
                model.hiroba().badges(),
                comment.ref(),
                details.badges().getOrDefault(comment.ref(), List.of()));
        add(
                PersonLine.small(viewer, details.people().get(comment.author()), comment.at())
                        .withEnd(new PostMenu(viewer, model).of(() -> this.comment, body::edit)),
                body,
                reactions);
        showBadges();
    }

    void reload() {
        comment = model.posts().load(viewer.caller(), comment.id());
        body.show(comment);
        reactions.setVisible(!comment.recalled());
    }

    void refreshBadges() {
        badges.refresh();
        showBadges();
    }

    /** Hundreds of comments have none, so the line for them is on the page only when it says something. */
    private void showBadges() {
        if (!badges.isEmpty() && badges.getParent().isEmpty()) {
            addComponentAtIndex(indexOf(reactions), badges);
        }
    }

    void refreshFiles() {
        body.refreshFiles();
    }

    void refreshReactions() {
        reactions.refresh();
    }
}
