package org.hiroba.groups.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ReadPlace;

/** Posts, or comments, as content that reactions, bookmarks, recall and search work on. */
public record PostContent(String kind, PostRepository repository) implements ContentKind {
    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(post -> post.ref().kind().equals(kind))
                .collect(Collectors.toMap(Post::id, PostContent::content));
    }

    /** Where a group's members and all of its news are read. */
    @Override
    public List<ReadPlace> readPlaces(long id) {
        return repository.find(id).stream()
                .flatMap(post -> Stream.of(
                        new ReadPlace(post.group().audience(), UnreadPosts.STREAM, UnreadPosts.position(post.at())),
                        new ReadPlace(Audience.COMPANY, UnreadPosts.NEWS, UnreadPosts.position(post.at()))))
                .toList();
    }

    @Override
    public void erase(long id) {
        repository.lock(id).ifPresent(post -> repository.update(new Post(
                post.id(),
                post.group(),
                post.parent(),
                post.author(),
                post.at(),
                post.activeAt(),
                post.editedAt(),
                Optional.empty(),
                true,
                "")));
    }

    private static Content content(Post post) {
        return new Content(
                post.ref(),
                post.group().audience(),
                post.author(),
                post.at(),
                post.text(),
                post.path(),
                post.recalled());
    }
}
