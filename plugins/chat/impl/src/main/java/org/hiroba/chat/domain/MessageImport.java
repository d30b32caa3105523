package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/** Brings history in: original authors and times, one event per batch, the same key never twice. */
public final class MessageImport implements ChatImport {
    private static final int MAX_BATCH = 1_000;
    private static final int MAX_LENGTH = 32_000;
    private static final int MAX_SOURCE_KEY = 200;

    private final PluginContext hiroba;
    private final ConversationService conversations;
    private final ConversationRemoval removal;
    private final ConversationDirectory directory;
    private final MessageRepository messages;
    private final MessageCache cache;

    public MessageImport(
            PluginContext hiroba,
            ConversationService conversations,
            ConversationRemoval removal,
            ConversationDirectory directory,
            MessageRepository messages,
            MessageCache cache) {
        this.hiroba = hiroba;
        this.conversations = conversations;
        this.removal = removal;
        this.directory = directory;
        this.messages = messages;
        this.cache = cache;
    }

    @Override
    public Conversation conversation(Caller caller, String sourceKey, Collection<PersonId> people, String title) {
        return conversations.openFor(caller, sourceKey, new LinkedHashSet<>(people), title);
    }

    @Override
    public Conversation talk(Caller caller, Audience audience) {
        caller.requireAdministrator();
        return conversations.openTalk(caller, audience);
    }

    @Override
    public Map<String, ContentRef> bringIn(Caller caller, ConversationId id, List<BroughtInMessage> batch) {
        caller.requireAdministrator();
        Conversation conversation = requireConversation(id);
        batch.forEach(MessageImport::check);
        if (batch.isEmpty() || batch.size() > MAX_BATCH) {
            throw HirobaException.invalid("chat.error.batch-size", MAX_BATCH);
        }
        return hiroba.transactions().call(() -> {
            Map<String, Long> here = messages.findIdsByOrigin(
                    batch.stream().map(wish -> origin(wish.sourceKey())).toList());
            Map<String, Message> fresh = place(id, batch.stream()
                    .filter(wish -> !here.containsKey(origin(wish.sourceKey())))
                    .toList());
            insert(caller, conversation, batch, fresh);
            return refs(batch, here, fresh);
        });
    }

    @Override
    public Set<String> here(Caller caller, Collection<String> sourceKeys) {
        caller.requireAdministrator();
        Set<String> known = messages.findIdsByOrigin(sourceKeys.stream().map(MessageImport::origin).toList())
                .keySet();
        return sourceKeys.stream().filter(key -> known.contains(origin(key))).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean rewrite(Caller caller, ContentRef ref, String from, String text) {
        caller.requireAdministrator();
        return hiroba.transactions().call(() -> {
            Message message = messages.lock(ref.id())
                    .filter(found -> found.ref().equals(ref))
                    .orElseThrow(HirobaException::notFound);
            if (message.recalled() || !message.text().equals(from)) {
                return false;
            }
            messages.update(message.rewritten(text));
            tell(caller, requireConversation(message.conversation()), List.of(message.id()));
            hiroba.transactions().afterCommit(() -> cache.changed(message));
            return true;
        });
    }

    @Override
    public void remove(Caller caller, ConversationId id) {
        caller.requireAdministrator();
        removal.remove(caller.person(), requireConversation(id));
    }

    private void insert(
            Caller caller, Conversation conversation, List<BroughtInMessage> batch, Map<String, Message> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        messages.insertAll(fresh);
        for (BroughtInMessage wish : batch) {
            Message message = fresh.get(origin(wish.sourceKey()));
            if (message != null && !wish.images().isEmpty()) {
                hiroba.images().attach(caller, wish.images(), message.ref(), conversation.audience());
            }
        }
        tell(caller, conversation, fresh.values().stream().map(Message::id).toList());
        hiroba.transactions().afterCommit(() -> cache.forget(conversation.id()));
    }

    private void tell(Caller caller, Conversation conversation, List<Long> ids) {
        hiroba.journal()
                .append(DomainEvent.of(ChatEvents.BROUGHT_IN, conversation.audience(), caller.person())
                        .with(Map.of(
                                ChatEvents.CONVERSATION, conversation.id().toString(),
                                ChatEvents.FIRST, Collections.min(ids).toString(),
                                ChatEvents.LAST, Collections.max(ids).toString())));
    }

    /** Gives each its original time; those of one instant follow each other by a microsecond, in the given order. */
    private Map<String, Message> place(ConversationId id, List<BroughtInMessage> wishes) {
        Map<String, Message> placed = new LinkedHashMap<>();
        if (wishes.isEmpty()) {
            return placed;
        }
        long from = wishes.stream().mapToLong(MessageImport::position).min().orElseThrow();
        long to = wishes.stream().mapToLong(MessageImport::position).max().orElseThrow();
        Set<Long> taken = messages.positionsBetween(id, from, to + 2L * MAX_BATCH);
        for (BroughtInMessage wish : wishes) {
            long position = position(wish);
            while (!taken.add(position)) {
                position++;
            }
            placed.putIfAbsent(origin(wish.sourceKey()), message(id, wish, position));
        }
        return placed;
    }

    private Message message(ConversationId id, BroughtInMessage wish, long position) {
        return new Message(
                hiroba.ids().next(),
                id,
                position,
                Message.Kind.TEXT,
                wish.author(),
                wish.text(),
                wish.editedAt(),
                false,
                wish.images().size());
    }

    private Conversation requireConversation(ConversationId id) {
        return directory.find(id).orElseThrow(HirobaException::notFound);
    }

    private static Map<String, ContentRef> refs(
            List<BroughtInMessage> batch, Map<String, Long> here, Map<String, Message> fresh) {
        Map<String, ContentRef> refs = new HashMap<>();
        for (BroughtInMessage wish : batch) {
            String origin = origin(wish.sourceKey());
            long id = Optional.ofNullable(here.get(origin)).orElseGet(() -> fresh.get(origin).id());
            refs.put(wish.sourceKey(), new ContentRef(Message.CONTENT_KIND, id));
        }
        return refs;
    }

    private static void check(BroughtInMessage wish) {
        if (wish.text().length() > MAX_LENGTH) {
            throw HirobaException.invalid("chat.error.too-long", MAX_LENGTH, wish.text().length());
        }
        if (wish.sourceKey().length() > MAX_SOURCE_KEY) {
            throw HirobaException.invalid("chat.error.source-key", MAX_SOURCE_KEY);
        }
    }

    private static long position(BroughtInMessage wish) {
        return Message.positionOf(wish.at());
    }

    private static String origin(String sourceKey) {
        return "source:" + sourceKey;
    }
}
