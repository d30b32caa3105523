package org.hiroba.core.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.AttachmentKind;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;

/** Asks the kinds of attachment. One that throws while looking has nothing, so that posts are read without it. */
public final class AttachmentDirectory implements Attachments {
    private final Map<String, AttachmentKind> kinds = new ConcurrentHashMap<>();
    private final ContributionRegistry contributions;

    public AttachmentDirectory(ContributionRegistry contributions) {
        this.contributions = contributions;
        contributions.follow(AttachmentKind.class, new ByName());
    }

    @Override
    public void attach(Caller caller, Collection<ContentRef> attachments, ContentRef content, Audience audience) {
        if (attachments.size() > MOST) {
            throw HirobaException.invalid("attachment.error.too-many", MOST);
        }
        Map<String, List<Long>> byKind = attachments.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        byKind.forEach((name, ids) -> {
            AttachmentKind kind = kinds.get(name);
            if (kind == null) {
                throw HirobaException.invalid("attachment.error.unknown");
            }
            kind.attach(caller, ids, content, audience);
        });
    }

    @Override
    public void move(ContentRef content, Audience audience) {
        kinds.values().forEach(kind -> kind.move(content, audience));
    }

    @Override
    public Map<ContentRef, List<Attachment>> of(Collection<ContentRef> contents) {
        Map<ContentRef, List<Attachment>> all = new HashMap<>();
        if (!contents.isEmpty()) {
            kinds.values().forEach(kind -> ask(kind, contents)
                    .forEach((ref, some) -> all.computeIfAbsent(ref, any -> new ArrayList<>()).addAll(some)));
        }
        return all;
    }

    /** What hangs on the content. Unlike {@link #of} it throws what a kind throws: where nothing may be passed over. */
    List<Attachment> require(ContentRef content) {
        return kinds.values().stream()
                .flatMap(kind -> require(kind, List.of(content)).getOrDefault(content, List.of()).stream())
                .toList();
    }

    private Map<ContentRef, List<Attachment>> ask(AttachmentKind kind, Collection<ContentRef> contents) {
        try {
            return require(kind, contents);
        } catch (HirobaException e) {
            throw e;
        } catch (RuntimeException | LinkageError reported) {
            return Map.of();
        }
    }

    private Map<ContentRef, List<Attachment>> require(AttachmentKind kind, Collection<ContentRef> contents) {
        try {
            return kind.of(contents);
        } catch (HirobaException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(kind, e);
            throw e;
        }
    }

    /** The first plugin that answers for a name keeps it. */
    private final class ByName implements Follower<AttachmentKind> {
        @Override
        public void added(String pluginId, AttachmentKind kind) {
            if (kinds.putIfAbsent(kind.kind(), kind) != null) {
                throw new IllegalStateException("Another plugin answers for attachments of kind " + kind.kind());
            }
        }

        @Override
        public void removed(String pluginId, AttachmentKind kind) {
            kinds.values().remove(kind);
        }
    }
}
