package org.hiroba.groups.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;

/** Posts, or comments, as content that reactions, bookmarks, recall and search work on. */
public record PostContent(String kind, PostRepository repository) implements ContentKind {
    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(post -> post.ref().kind().equals(kind))
                .collect(Collectors.toMap(Post::id, PostContent::content));
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
