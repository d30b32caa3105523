package org.hiroba.groups.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.NewGroup;

/** Brings history in: original authors and times, no event per post, the same key never twice. */
public final class PostImport implements GroupImport {
    /** One event per batch for those who index; details: the smallest and largest id of what was added or rewritten. */
    public static final String BROUGHT_IN = "groups.posts-brought-in";

    /** A group with all its posts is gone; details: which. */
    public static final String REMOVED = "groups.group-removed";

    public static final String FIRST = "first";
    public static final String LAST = "last";
    public static final String GROUP = "group";

    private final PluginContext hiroba;
    private final GroupService service;
    private final GroupRepository groups;
    private final PostRepository posts;
    private final GroupDirectory directory;

    public PostImport(
            PluginContext hiroba,
            GroupService service,
            GroupRepository groups,
            PostRepository posts,
            GroupDirectory directory) {
        this.hiroba = hiroba;
        this.service = service;
        this.groups = groups;
        this.posts = posts;
        this.directory = directory;
    }

    @Override
    public Group bringInGroup(Caller caller, NewGroup group, PersonId owner, Collection<PersonId> members) {
        return service.bringIn(caller, group, owner, members);
    }

    @Override
    public Map<String, ContentRef> bringIn(Caller caller, GroupId group, List<BroughtInPost> batch) {
        caller.requireAdministrator();
        requireGroup(group);
        if (batch.isEmpty()) {
            return Map.of();
        }
        return hiroba.transactions().call(() -> {
            Map<String, ContentRef> here = new HashMap<>(posts.findBySource(keys(batch)));
            Map<String, Post> fresh = new LinkedHashMap<>();
            Map<Long, Instant> touched = new HashMap<>();
            for (BroughtInPost wish : batch) {
                if (!here.containsKey(wish.sourceKey())) {
                    Post post = make(group, wish, here, touched);
                    fresh.put(wish.sourceKey(), post);
                    here.put(wish.sourceKey(), post.ref());
                }
            }
            write(caller, group, batch, fresh, touched);
            return here;
        });
    }

    @Override
    public Set<String> here(Caller caller, Collection<String> sourceKeys) {
        caller.requireAdministrator();
        return sourceKeys.isEmpty() ? Set.of() : Set.copyOf(posts.findBySource(sourceKeys).keySet());
    }

    @Override
    public boolean rewrite(Caller caller, ContentRef ref, String from, String text) {
        caller.requireAdministrator();
        return hiroba.transactions().call(() -> {
            Post post = posts.lock(ref.id()).orElseThrow(HirobaException::notFound);
            if (post.recalled() || !post.text().equals(from)) {
                return false;
            }
            posts.update(new Post(
                    post.id(),
                    post.group(),
                    post.parent(),
                    post.author(),
                    post.at(),
                    post.activeAt(),
                    post.editedAt(),
                    post.pinnedAt(),
                    false,
                    text));
            tell(caller, post.group(), List.of(post.id()));
            return true;
        });
    }

    @Override
    public void remove(Caller caller, GroupId group) {
        caller.requireAdministrator();
        requireGroup(group);
        hiroba.transactions().run(() -> {
            List<ContentRef> refs = posts.listRefs(group);
            posts.deleteAll(group);
            groups.delete(group);
            hiroba.contents().removed(refs, caller.person());
            hiroba.contents().removed(group.audience(), caller.person());
            hiroba.journal()
                    .append(DomainEvent.of(REMOVED, Audience.COMPANY, caller.person())
                            .with(Map.of(GROUP, group.toString())));
            hiroba.transactions().afterCommit(() -> directory.remove(group));
        });
    }

    private void write(
            Caller caller,
            GroupId group,
            List<BroughtInPost> batch,
            Map<String, Post> fresh,
            Map<Long, Instant> touched) {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.replaceAll((key, post) -> Optional.ofNullable(touched.remove(post.id()))
                .filter(at -> at.isAfter(post.at()))
                .map(post::activeAt)
                .orElse(post));
        posts.insertAll(fresh);
        posts.touch(touched);
        batch.stream()
                .filter(wish -> !wish.images().isEmpty() && fresh.containsKey(wish.sourceKey()))
                .forEach(wish -> hiroba.images()
                        .attach(caller, wish.images(), fresh.get(wish.sourceKey()).ref(), group.audience()));
        tell(caller, group, fresh.values().stream().map(Post::id).toList());
    }

    private void tell(Caller caller, GroupId group, List<Long> ids) {
        hiroba.journal()
                .append(DomainEvent.of(BROUGHT_IN, group.audience(), caller.person())
                        .with(Map.of(
                                FIRST, Collections.min(ids).toString(), LAST, Collections.max(ids).toString())));
    }

    private Post make(GroupId group, BroughtInPost wish, Map<String, ContentRef> here, Map<Long, Instant> touched) {
        Optional<Long> parent = wish.parentKey().map(key -> parent(key, here).id());
        parent.ifPresent(id -> touched.merge(id, wish.at(), (a, b) -> a.isAfter(b) ? a : b));
        return new Post(
                hiroba.ids().next(),
                group,
                parent,
                wish.author(),
                wish.at(),
                wish.at(),
                wish.editedAt(),
                Optional.empty(),
                false,
                wish.text());
    }

    private static ContentRef parent(String key, Map<String, ContentRef> here) {
        ContentRef found = here.get(key);
        if (found == null) {
            throw HirobaException.invalid("groups.error.unknown-parent", key);
        }
        return found;
    }

    private void requireGroup(GroupId group) {
        directory.find(group).orElseThrow(HirobaException::notFound);
    }

    /** Keys of the batch and of the parents that it names. */
    private static Collection<String> keys(List<BroughtInPost> batch) {
        return Stream.concat(
                        batch.stream().map(BroughtInPost::sourceKey),
                        batch.stream().flatMap(post -> post.parentKey().stream()))
                .distinct()
                .toList();
    }
}
