package org.hiroba.chat.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.chat.domain.ChatEvents;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageCache;

/** Tells open screens and bots of messages. What was just posted is still in memory: no query on the way to the screens. */
public final class ChatLiveEvents implements LiveEvents {
    private final MessageCache messages;
    private final ChatWriter writer;

    public ChatLiveEvents(MessageCache messages, ChatWriter writer) {
        this.messages = messages;
        this.writer = writer;
    }

    /** Which conversation changed its title or members. */
    public record ConversationChanged(String id) {}

    @Override
    public Set<String> types() {
        return Set.of(ChatEvents.POSTED, ChatEvents.EDITED, ChatEvents.CHANGED);
    }

    @Override
    public Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<Long, MessageJson> written = write(entries);
        Map<Long, Object> told = new HashMap<>();
        for (JournalEntry entry : entries) {
            DomainEvent event = entry.event();
            if (event.type().equals(ChatEvents.CHANGED)) {
                told.put(
                        entry.sequence(),
                        new ConversationChanged(event.details().getOrDefault(ChatEvents.CONVERSATION, "")));
            } else {
                event.subject()
                        .map(ref -> written.get(ref.id()))
                        .ifPresent(message -> told.put(entry.sequence(), message));
            }
        }
        return told;
    }

    private Map<Long, MessageJson> write(List<JournalEntry> entries) {
        Map<Long, String> clientKeys = new HashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        Set<Long> attached = new HashSet<>();
        for (JournalEntry entry : entries) {
            entry.event().subject().ifPresent(ref -> {
                ids.add(ref.id());
                if (mayCarry(entry.event())) {
                    attached.add(ref.id());
                }
                String key = entry.event().details().get(ChatEvents.CLIENT_KEY);
                if (key != null) {
                    clientKeys.put(ref.id(), key);
                }
            });
        }
        Map<Long, Message> found = messages.findAll(ids);
        Map<Long, MessageJson> written = new HashMap<>();
        writer.messagesForAll(ids.stream().map(found::get).filter(Objects::nonNull).toList(), clientKeys, attached)
                .forEach(message -> written.put(message.id(), message));
        return written;
    }

    /** What was posted says so; of what was edited it is not known. */
    private static boolean mayCarry(DomainEvent event) {
        return event.type().equals(ChatEvents.EDITED) || event.details().containsKey(ChatEvents.ATTACHED);
    }
}
