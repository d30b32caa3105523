package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.ConversationId;

/**
 * Where messages are kept. Writes belong to a transaction. What a list costs depends on its limit, never on how long the
 * conversation is.
 */
public interface MessageRepository {
    Optional<Message> find(long id);

    /** The message as it is now; until the transaction ends, nobody else changes it. */
    Optional<Message> lock(long id);

    List<Message> findAll(Collection<Long> ids);

    Optional<Message> findByOrigin(String origin);

    /** The last ones at or before a position, oldest first. */
    List<Message> listUpTo(ConversationId conversation, long position, int limit);

    /** The first ones after a position, oldest first. */
    List<Message> listAfter(ConversationId conversation, long position, int limit);

    /** How many written by others come after a position; counts no further than the limit, and looks not much further. */
    int countNew(ConversationId conversation, long after, PersonId except, int limit);

    /** @throws org.hiroba.api.storage.DuplicateKeyException if one of this origin is there */
    void insert(Message message, String origin);

    /** Many with their origins, in one go. */
    void insertAll(Map<String, Message> byOrigin);

    /** Words, editing and recall. */
    void update(Message message);

    /** Ids of those of the origins that are there. */
    Map<String, Long> findIdsByOrigin(Collection<String> origins);

    /** Which positions of a stretch are taken, both ends included. */
    Set<Long> positionsBetween(ConversationId conversation, long from, long to);

    void deleteAll(ConversationId conversation);

    List<ContentRef> listRefs(ConversationId conversation);

    /** Ids of all messages, ascending. */
    List<Long> listIdsAfter(long after, int limit);

    /** Both ends included. */
    List<Long> listIdsBetween(long first, long last);

    long count();
}
