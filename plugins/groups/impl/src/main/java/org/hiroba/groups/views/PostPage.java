package org.hiroba.groups.views;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hiroba.api.error.HirobaException;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.domain.Post;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.PageHeader;

/** One post with all its comments: where links lead to, also to one of the comments. */
final class PostPage extends Div {
    /** The browser looks for what an address names before it is on the page. After a frame, since the page is scrolled to its beginning when it is new. */
    private static final String GO_TO_COMMENT =
            """
            requestAnimationFrame(() => requestAnimationFrame(() => {
              const comment = location.hash.startsWith('#comment-') && document.getElementById(location.hash.slice(1));
              if (!comment || !this.contains(comment)) return;
              comment.classList.add('groups-meant');
              comment.tabIndex = -1;
              comment.focus({preventScroll: true});
              comment.scrollIntoView({block: 'center'});
            }))
            """;

    PostPage(Viewer viewer, GroupViews model, Group group, long id) {
        Post post = model.posts().load(viewer.caller(), id);
        if (!post.group().equals(group.id()) || post.parent().isPresent()) {
            throw HirobaException.notFound();
        }
        addClassName("h-page");
        PostCard card = PostCards.of(viewer, model, List.of(post), false, gone -> removeAll()).getFirst();
        Div feed = new Div(card);
        feed.addClassName("h-feed");
        add(
                new PageHeader(group.name(), group.purpose())
                        .withMark(new Mark(group.name(), group.id().value()))
                        .withBack(GroupPaths.group(group.id()), viewer.text("groups.back-to", group.name())),
                feed);
        getElement().executeJs(GO_TO_COMMENT);
        model.hiroba().deliveries().shown(viewer.caller(), post.ref());
        card.showAllComments().forEach(ref -> model.hiroba().deliveries().shown(viewer.caller(), ref));
        viewer.live()
                .follow(
                        this,
                        event -> Feed.concernsBadges(event)
                                || (event.audience().equals(group.id().audience())
                                        && event.subject().isPresent()),
                        entries -> entries.forEach(entry -> {
                            String thread = entry.event().details().get("thread");
                            long subject = entry.event().subject().orElseThrow().id();
                            if (String.valueOf(id).equals(thread) || card.holds(subject)) {
                                card.happened(entry.event());
                            }
                        }));
    }
}
