package org.hiroba.groups.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostRepository;
import org.hiroba.groups.domain.PostService;

/** Tells open screens and bots of posts and comments; the words are read from the table, as they are by then. */
public final class PostLiveEvents implements LiveEvents {
    private final PostRepository posts;
    private final PostWriter writer;

    public PostLiveEvents(PostRepository posts, PostWriter writer) {
        this.posts = posts;
        this.writer = writer;
    }

    @Override
    public Set<String> types() {
        return Set.of(PostService.POSTED, PostService.COMMENTED, PostService.EDITED, PostService.PINNED);
    }

    @Override
    public Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<Long, Post> byId = posts.findAll(entries.stream()
                        .flatMap(entry -> entry.event().subject().stream())
                        .map(ref -> ref.id())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Post::id, post -> post));
        Map<Long, Object> told = new HashMap<>();
        for (JournalEntry entry : entries) {
            entry.event()
                    .subject()
                    .map(ref -> byId.get(ref.id()))
                    .ifPresent(post -> told.put(entry.sequence(), writer.writeForAll(post)));
        }
        return told;
    }
}
