package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/**
 * All conversations and who belongs to them, in memory: rights are asked for every message and every listener. Changed only
 * after the transaction that changed the tables has committed. Threads: safe for concurrent calls.
 */
public final class ConversationDirectory {
    private final Map<ConversationId, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<ConversationId, Long> beginnings = new ConcurrentHashMap<>();
    private final Map<Audience, ConversationId> talks = new ConcurrentHashMap<>();
    private final Map<ConversationId, Set<PersonId>> members = new ConcurrentHashMap<>();
    private final Map<PersonId, Set<ConversationId>> byPerson = new ConcurrentHashMap<>();

    public ConversationDirectory(ConversationRepository repository) {
        repository.listAll().forEach(this::begin);
        repository.listMemberships().forEach(each -> join(each.conversation(), each.person()));
    }

    public Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** The talk of another plugin's audience, if anybody has opened it. */
    Optional<Conversation> findTalk(Audience audience) {
        return Optional.ofNullable(talks.get(audience)).flatMap(this::find);
    }

    boolean isMember(ConversationId conversation, PersonId person) {
        return membersOf(conversation).contains(person);
    }

    /** Of a direct or several-person conversation; a talk has no members of its own. */
    Set<PersonId> membersOf(ConversationId conversation) {
        return members.getOrDefault(conversation, Set.of());
    }

    /** Direct and several-person conversations of the person. */
    Collection<ConversationId> of(PersonId person) {
        return List.copyOf(byPerson.getOrDefault(person, Set.of()));
    }

    /** Where news begins: what stands before was brought in. */
    long beginningOf(ConversationId conversation) {
        return beginnings.getOrDefault(conversation, 0L);
    }

    void begin(ConversationRepository.Begun begun) {
        beginnings.put(begun.conversation().id(), begun.position());
        put(begun.conversation());
    }

    void put(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        if (conversation.kind() == Conversation.Kind.TALK) {
            talks.put(conversation.audience(), conversation.id());
        }
    }

    void join(ConversationId conversation, PersonId person) {
        members.computeIfAbsent(conversation, id -> ConcurrentHashMap.newKeySet()).add(person);
        byPerson.computeIfAbsent(person, id -> ConcurrentHashMap.newKeySet()).add(conversation);
    }

    void leave(ConversationId conversation, PersonId person) {
        members.getOrDefault(conversation, ConcurrentHashMap.newKeySet()).remove(person);
        byPerson.getOrDefault(person, ConcurrentHashMap.newKeySet()).remove(conversation);
    }

    void remove(ConversationId id) {
        List.copyOf(membersOf(id)).forEach(person -> leave(id, person));
        members.remove(id);
        find(id).ifPresent(conversation -> talks.remove(conversation.audience(), id));
        conversations.remove(id);
        beginnings.remove(id);
    }
}
