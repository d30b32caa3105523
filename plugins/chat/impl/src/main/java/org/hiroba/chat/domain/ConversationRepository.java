package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/** Where conversations and their members are kept. Writes belong to a transaction. */
public interface ConversationRepository {
    /** Who belongs to which conversation. */
    record Membership(ConversationId conversation, PersonId person) {}

    /** A conversation and the position from which on messages are news. */
    record Begun(Conversation conversation, long position) {}

    List<Begun> listAll();

    List<Membership> listMemberships();

    Optional<Begun> findByIdentity(String identityKey);

    /** @throws org.hiroba.api.storage.DuplicateKeyException if one with this identity is there */
    void insert(Begun begun, String identityKey);

    void insertMembers(ConversationId conversation, Collection<PersonId> people);

    void deleteMember(ConversationId conversation, PersonId person);

    void rename(ConversationId conversation, String title);

    /** With its members; its messages are another matter. */
    void delete(ConversationId conversation);
}
