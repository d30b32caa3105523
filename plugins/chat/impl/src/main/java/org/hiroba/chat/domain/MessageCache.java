package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.chat.api.ConversationId;

/**
 * The messages of the last moments, and the last one of each conversation, in memory: what was just posted is told to the live
 * stream, and shown in everybody's list of conversations, without asking the database. Changed only after a commit.
 * Threads: safe for concurrent calls.
 */
public final class MessageCache {
    private static final int RECENT = 2_000;

    private final MessageRepository repository;
    private final Map<Long, Message> recent = new LinkedHashMap<>();
    private final Map<ConversationId, Optional<Message>> latest = new ConcurrentHashMap<>();

    public MessageCache(MessageRepository repository) {
        this.repository = repository;
    }

    /** Those of the ids that exist. */
    public Map<Long, Message> findAll(Collection<Long> ids) {
        Map<Long, Message> found = new HashMap<>();
        synchronized (recent) {
            ids.forEach(id -> found.computeIfAbsent(id, recent::get));
        }
        List<Long> missing = ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            repository.findAll(missing).forEach(message -> found.put(message.id(), message));
        }
        return found;
    }

    /** The last message of a conversation, recalled or not. */
    Optional<Message> latest(ConversationId conversation) {
        return latest.computeIfAbsent(
                conversation,
                id -> repository.listUpTo(id, Long.MAX_VALUE, 1).stream().findFirst());
    }

    void posted(Message message) {
        synchronized (recent) {
            recent.put(message.id(), message);
            if (recent.size() > RECENT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        latest.computeIfPresent(message.conversation(), (id, present) -> later(present, message));
    }

    /** Forgets it instead of taking the new words: two changes do not get here in the order in which they were committed. */
    void changed(Message message) {
        synchronized (recent) {
            recent.remove(message.id());
        }
        latest.computeIfPresent(
                message.conversation(),
                (id, present) -> present.filter(last -> last.id() == message.id()).isPresent() ? null : present);
    }

    /** Forgets what is known of a conversation: much changed at once. */
    void forget(ConversationId conversation) {
        latest.remove(conversation);
        synchronized (recent) {
            recent.values().removeIf(message -> message.conversation().equals(conversation));
        }
    }

    private static Optional<Message> later(Optional<Message> present, Message added) {
        return present.filter(last -> last.position() > added.position()).or(() -> Optional.of(added));
    }
}
