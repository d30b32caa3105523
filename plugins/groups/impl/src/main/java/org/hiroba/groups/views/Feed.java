package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Badges;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.FeedPosition;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostService;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Composer;
import org.hiroba.ui.api.component.EmptyState;

/**
 * Posts, the latest activity first: of one group with the place to write, or of all of one's groups for the home page. Follows
 * what happens; goes on with a button, so that the end of the page can be reached.
 */
final class Feed extends Div {
    private static final int PAGE = 10;
    private static final Set<PageVisibility> ELSEWHERE = Set.of(PageVisibility.HIDDEN, PageVisibility.VISIBLE_NOT_FOCUSED);

    private final Viewer viewer;
    private final GroupViews model;
    private final Optional<Group> group;
    private final Div cards = new Div();
    private final Div foot = new Div();
    private final Map<Long, PostCard> shown = new LinkedHashMap<>();
    private final Map<GroupId, Instant> seen = new LinkedHashMap<>();
    private FeedPosition end = FeedPosition.NEWEST;
    private boolean divided;
    private Optional<Composer> composer = Optional.empty();
    private boolean looking = true;

    private Feed(Viewer viewer, GroupViews model, Optional<Group> group) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        foot.addClassName("groups-foot");
        addClassName("groups-feed");
        cards.addClassName("groups-cards");
        cards.getElement().setAttribute("role", "feed");
        cards.getElement().setAttribute("aria-label", viewer.text("groups.feed"));
        add(cards, foot);
    }

    static Feed ofGroup(Viewer viewer, GroupViews model, Group group) {
        Feed feed = new Feed(viewer, model, Optional.of(group));
        feed.addClassName("h-feed");
        feed.addComponentAsFirst(feed.head(group));
        feed.showPinned(group);
        feed.showMore();
        feed.follow();
        feed.addAttachListener(event -> {
            event.unregisterListener();
            Signal<PageVisibility> visibility = event.getUI().getPage().pageVisibilitySignal();
            Signal.effect(feed, () -> feed.look(!ELSEWHERE.contains(visibility.get())));
        });
        return feed;
    }

    /** What is new in all of one's groups. */
    static Feed ofMine(Viewer viewer, GroupViews model) {
        Feed feed = new Feed(viewer, model, Optional.empty());
        feed.showMore();
        feed.follow();
        feed.addAttachListener(event -> model.unread()
                .newsShown(viewer.caller(), feed.shown.values().stream().map(PostCard::post).toList()));
        return feed;
    }

    /** What comes while the page is in the background is new until the reader is back. */
    private void look(boolean here) {
        looking = here;
        markSeen();
    }

    private void markSeen() {
        if (looking) {
            group.ifPresent(of -> model.unread().markSeen(viewer.caller(), of.id()));
        }
    }

    private Component head(Group of) {
        if (model.groups().isMember(viewer.caller(), of.id()) && !of.archived()) {
            Composer writing = new Composer(
                    viewer,
                    "group-" + of.id(),
                    viewer.text("groups.compose"),
                    viewer.text("groups.post"),
                    (text, images, files) -> post(of, text, new PostService.Extras(images, files)));
            composer = Optional.of(writing);
            Div place = new Div(writing);
            place.addClassName("groups-composer");
            return place;
        }
        Span note = new Span(viewer.text(of.archived() ? "groups.archived.note" : "groups.visitor.note"));
        note.addClassName("groups-note");
        return note;
    }

    private void post(Group of, String text, PostService.Extras extras) {
        Post post = model.posts().post(viewer.caller(), of.id(), text, extras);
        model.unread().markSeen(viewer.caller(), of.id());
        addFirst(post);
    }

    private void showPinned(Group of) {
        model.posts().pinned(viewer.caller(), of.id()).forEach(post -> addLast(post));
    }

    private void showMore() {
        List<Post> page = group.isPresent()
                ? model.posts().feed(viewer.caller(), group.get().id(), end, PAGE + 1)
                : model.posts().news(viewer.caller(), mine(), end, PAGE + 1);
        List<Post> next = page.subList(0, Math.min(PAGE, page.size()));
        PostCards.of(viewer, model, next, group.isEmpty(), this::remove).forEach(this::append);
        if (!next.isEmpty()) {
            end = new FeedPosition(next.getLast().activeAt(), next.getLast().id());
        }
        foot.removeAll();
        if (page.size() > PAGE) {
            foot.add(moreButton());
        } else if (shown.isEmpty()) {
            foot.add(empty());
        }
    }

    private List<GroupId> mine() {
        return model.groups().mine(viewer.caller()).stream().map(Group::id).toList();
    }

    private void append(PostCard card) {
        if (shown.putIfAbsent(card.post().id(), card) != null) {
            return;
        }
        boolean isNew = isNew(card.post());
        card.setNew(isNew);
        if (!isNew && !divided) {
            divided = true;
            if (cards.getComponentCount() > 0 && anyNew()) {
                cards.add(divider());
            }
        }
        cards.add(card);
    }

    private boolean anyNew() {
        return shown.values().stream().anyMatch(PostCard::isNew);
    }

    private Span divider() {
        Span divider = new Span(viewer.text("groups.seen-before"));
        divider.addClassName("h-divider-new");
        return divider;
    }

    private boolean isNew(Post post) {
        Instant until = seen.computeIfAbsent(
                post.group(), id -> model.unread().seenUntil(viewer.caller(), id));
        return post.activeAt().isAfter(until) && !viewer.caller().is(post.author());
    }

    private void addLast(Post post) {
        PostCards.of(viewer, model, List.of(post), false, this::remove).forEach(card -> {
            if (shown.putIfAbsent(post.id(), card) == null) {
                cards.add(card);
            }
        });
    }

    private void addFirst(Post post) {
        if (shown.containsKey(post.id())) {
            return;
        }
        PostCard card = PostCards.of(viewer, model, List.of(post), group.isEmpty(), this::remove)
                .getFirst();
        card.setNew(!viewer.caller().is(post.author()));
        shown.put(post.id(), card);
        cards.addComponentAtIndex(pinnedCount(), card);
        foot.getChildren().filter(EmptyState.class::isInstance).findFirst().ifPresent(foot::remove);
    }

    private int pinnedCount() {
        return group.isEmpty()
                ? 0
                : (int) cards.getChildren()
                        .takeWhile(child -> child instanceof PostCard card && card.post().pinnedAt().isPresent())
                        .count();
    }

    private void remove(PostCard card) {
        shown.remove(card.post().id());
        cards.remove(card);
    }

    private Component moreButton() {
        NativeButton more = new NativeButton(viewer.text("groups.older"), event -> {
            long before = cards.getChildren().count();
            showMore();
            goOnAt(before);
        });
        more.addClassName("h-button");
        return more;
    }

    /** The button that was pressed is gone; the keyboard goes on at the first post that came. */
    private void goOnAt(long index) {
        cards.getChildren().skip(index).filter(PostCard.class::isInstance).findFirst().ifPresent(card -> card.getElement()
                .setAttribute("tabindex", "-1")
                .callJsFunction("focus"));
    }

    private Anchor browse() {
        Anchor browse = new Anchor(GroupPaths.browse(), viewer.text("groups.browse.title"));
        browse.addClassNames("h-button", "h-button-primary");
        return browse;
    }

    private Component empty() {
        return group.map(of -> (Component) new FirstWords(viewer, model, of).show(composer))
                .orElseGet(() -> new EmptyState(
                        "groups", viewer.text("groups.home.empty.title"), viewer.text("groups.home.empty.hint"), browse()));
    }

    private void follow() {
        Optional<Audience> audience = group.map(of -> of.id().audience());
        viewer.live()
                .follow(
                        this,
                        event -> concernsBadges(event)
                                || (event.audience().kind().equals(GroupId.AUDIENCE_KIND)
                                        && audience.map(event.audience()::equals).orElse(true)
                                        && concernsPosts(event)),
                        this::happened);
    }

    /** Those who see a badge may be others than those who see the group. */
    static boolean concernsBadges(DomainEvent event) {
        return event.type().equals(Badges.CHANGED)
                && event.subject()
                        .filter(ref -> ref.kind().equals(Post.POST) || ref.kind().equals(Post.COMMENT))
                        .isPresent();
    }

    private static boolean concernsPosts(DomainEvent event) {
        return event.subject().isPresent()
                && (event.type().startsWith("groups.") || event.type().startsWith("content."));
    }

    private void happened(Collection<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            DomainEvent event = entry.event();
            long id = event.subject().orElseThrow().id();
            if (event.type().equals(PostService.POSTED)) {
                viewer.attempt(() -> posted(model.posts().load(viewer.caller(), id)));
            } else {
                threadOf(event, id).ifPresent(card -> card.happened(event));
            }
        }
        markSeen();
    }

    /** Open groups are heard by everybody; home shows those that one belongs to. */
    private void posted(Post post) {
        if (group.isPresent() || model.groups().isMember(viewer.caller(), post.group())) {
            addFirst(post);
        }
    }

    private Optional<PostCard> threadOf(DomainEvent event, long id) {
        String thread = event.details().get("thread");
        PostCard card = shown.get(thread == null ? id : Long.parseLong(thread));
        return card != null
                ? Optional.of(card)
                : shown.values().stream().filter(each -> each.holds(id)).findFirst();
    }
}
