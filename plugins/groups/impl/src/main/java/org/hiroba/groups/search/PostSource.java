package org.hiroba.groups.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.search.SearchTouch;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostImport;
import org.hiroba.groups.domain.PostRepository;
import org.hiroba.groups.domain.PostService;

/** Posts, or comments, by their words. */
public record PostSource(String kind, String titleKey, String icon, PostRepository repository)
        implements SearchSource {
    private static final Set<String> CHANGES =
            Set.of(PostService.POSTED, PostService.COMMENTED, PostService.EDITED, Contents.RECALLED);

    public static PostSource ofPosts(PostRepository repository) {
        return new PostSource(Post.POST, "groups.search.post", "groups", repository);
    }

    public static PostSource ofComments(PostRepository repository) {
        return new PostSource(Post.COMMENT, "groups.search.comment", "comment", repository);
    }

    @Override
    public String severalKey() {
        return titleKey + ".several";
    }

    @Override
    public SearchTouch touchedBy(JournalEntry entry) {
        DomainEvent event = entry.event();
        return switch (event.type()) {
            case PostImport.BROUGHT_IN -> SearchTouch.of(repository.listIdsBetween(
                    Long.parseLong(event.details().get(PostImport.FIRST)),
                    Long.parseLong(event.details().get(PostImport.LAST))));
            case PostImport.REMOVED -> SearchTouch.of(
                    GroupId.parse(event.details().get(PostImport.GROUP)).audience());
            default -> CHANGES.contains(event.type()) ? SearchSource.super.touchedBy(entry) : SearchTouch.NONE;
        };
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(post -> post.ref().kind().equals(kind) && !post.recalled())
                .collect(Collectors.toMap(Post::id, PostSource::item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.listIdsAfter(kind.equals(Post.COMMENT), after, limit);
    }

    @Override
    public long count() {
        return repository.count(kind.equals(Post.COMMENT));
    }

    private static SearchItem item(Post post) {
        return new SearchItem(
                post.ref(),
                post.group().audience(),
                Optional.of(post.author()),
                post.at(),
                SearchText.of(post.text()),
                post.path(),
                Set.of());
    }
}
