package org.hiroba.core.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;

/** Asks the kinds of content, and lets through what the caller may see. A kind that throws while looking has nothing. */
public final class ContentDirectory implements Contents {
    private static final int CHUNK = 200;

    private final Map<String, ContentKind> kinds = new ConcurrentHashMap<>();
    private final ContributionRegistry contributions;
    private final Audiences audiences;
    private final AttachmentDirectory attachments;
    private final Transactions transactions;
    private final Journal journal;

    public ContentDirectory(
            ContributionRegistry contributions,
            Audiences audiences,
            AttachmentDirectory attachments,
            Transactions transactions,
            Journal journal) {
        this.contributions = contributions;
        this.audiences = audiences;
        this.attachments = attachments;
        this.transactions = transactions;
        this.journal = journal;
        contributions.follow(ContentKind.class, new ByName());
    }

    @Override
    public Map<ContentRef, Content> findAll(Caller caller, Collection<ContentRef> refs) {
        Map<String, List<Long>> byKind = refs.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        Map<Audience, Boolean> seen = new HashMap<>();
        Map<ContentRef, Content> found = new HashMap<>();
        byKind.forEach((kind, ids) -> ask(kind, ids).forEach(content -> {
            if (seen.computeIfAbsent(content.audience(), a -> audiences.maySee(caller.person(), a))) {
                found.put(content.ref(), content);
            }
        }));
        return found;
    }

    /** Among whom it is now, whoever asks; empty for what nobody answers for. */
    Optional<Audience> audienceOf(ContentRef ref) {
        return ask(ref.kind(), List.of(ref.id())).stream().map(Content::audience).findFirst();
    }

    @Override
    public Content load(Caller caller, ContentRef ref) {
        return Optional.ofNullable(findAll(caller, List.of(ref)).get(ref)).orElseThrow(HirobaException::notFound);
    }

    /** @throws HirobaException NOT_FOUND if the caller may not see it, GONE if it was recalled */
    public Content loadPresent(Caller caller, ContentRef ref) {
        Content content = load(caller, ref);
        if (content.recalled()) {
            throw gone();
        }
        return content;
    }

    /** The first so many of a list of references that the caller may see, in the list's order. */
    public List<Content> firstVisible(Caller caller, int limit, RefList list) {
        List<Content> visible = new ArrayList<>();
        int offset = 0;
        List<ContentRef> chunk;
        do {
            chunk = list.read(offset, CHUNK);
            Map<ContentRef, Content> found = findAll(caller, chunk);
            chunk.stream().filter(found::containsKey).map(found::get).forEach(visible::add);
            offset += CHUNK;
        } while (visible.size() < limit && chunk.size() == CHUNK);
        return List.copyOf(visible.subList(0, Math.min(limit, visible.size())));
    }

    @Override
    public void recall(Caller caller, ContentRef ref) {
        transactions.run(() -> {
            Content content = load(caller, ref);
            if (!caller.is(content.author()) && !caller.isAdministrator()) {
                throw HirobaException.forbidden();
            }
            if (content.recalled()) {
                throw gone();
            }
            recall(caller, content);
        });
    }

    @Override
    public void recallAttached(ContentRef content, PersonId by) {
        Caller caller = new Caller(by, Role.MEMBER, Door.SYSTEM);
        transactions.run(() -> attached(content).forEach(each -> recall(caller, each)));
    }

    /** With whatever hangs on it. */
    private void recall(Caller caller, Content content) {
        List<RecallWitness.Going> going = new ArrayList<>();
        collect(content, going);
        for (RecallWitness witness : contributions.all(RecallWitness.class)) {
            witness.recalling(caller, List.copyOf(going));
        }
        going.forEach(each -> {
            each.kind().erase(each.ref().id());
            tell(sink -> sink.recalled(each.ref()));
            journal.append(
                    DomainEvent.about(RECALLED, each.content().audience(), each.ref(), caller.person()));
        });
    }

    private void collect(Content content, List<RecallWitness.Going> going) {
        ContentKind kind = Optional.ofNullable(kinds.get(content.ref().kind())).orElseThrow(HirobaException::notFound);
        going.add(new RecallWitness.Going(content, kind));
        attached(content.ref()).forEach(each -> collect(each, going));
    }

    /** What is there of it; a plugin that cannot tell makes the recall fail, for what it keeps would stay. */
    private List<Content> attached(ContentRef content) {
        Map<String, List<Long>> byKind = attachments.require(content).stream()
                .map(Attachment::ref)
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        List<Content> attached = new ArrayList<>();
        byKind.forEach((name, ids) -> require(name, ids).stream()
                .filter(each -> !each.recalled())
                .forEach(attached::add));
        return attached;
    }

    @Override
    public void removed(Collection<ContentRef> refs, PersonId by) {
        transactions.run(() -> {
            tell(sink -> sink.removed(refs));
            RemovalNotes.of(refs, by).forEach(journal::append);
        });
    }

    @Override
    public void removed(Audience audience, PersonId by) {
        transactions.run(() -> {
            tell(sink -> sink.removed(audience, by));
            journal.append(DomainEvent.of(AUDIENCE_REMOVED, audience, by));
        });
    }

    private void tell(Consumer<RecallSink> words) {
        for (RecallSink sink : contributions.all(RecallSink.class)) {
            try {
                words.accept(sink);
            } catch (RuntimeException | LinkageError e) {
                // A copy that stays behind would be worse than a recall that has to be tried again.
                contributions.report(sink, e);
                throw e;
            }
        }
    }

    private Collection<Content> ask(String name, List<Long> ids) {
        try {
            return require(name, ids);
        } catch (HirobaException e) {
            throw e;
        } catch (RuntimeException | LinkageError reported) {
            return List.of();
        }
    }

    private Collection<Content> require(String name, List<Long> ids) {
        ContentKind kind = kinds.get(name);
        if (kind == null) {
            return List.of();
        }
        try {
            return kind.findAll(ids).values();
        } catch (HirobaException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(kind, e);
            throw e;
        }
    }

    private static HirobaException gone() {
        return new HirobaException(ErrorCode.GONE, "error.gone");
    }

    /** A list of references that can be read piece by piece. */
    @FunctionalInterface
    public interface RefList {
        List<ContentRef> read(int offset, int limit);
    }

    /** The first plugin that answers for a name keeps it. */
    private final class ByName implements Follower<ContentKind> {
        @Override
        public void added(String pluginId, ContentKind kind) {
            if (kinds.putIfAbsent(kind.kind(), kind) != null) {
                throw new IllegalStateException("Another plugin answers for content of kind " + kind.kind());
            }
        }

        @Override
        public void removed(String pluginId, ContentKind kind) {
            kinds.values().remove(kind);
        }
    }
}
