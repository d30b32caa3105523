package org.hiroba.chat.domain;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;

/**
 * A conversation as one of its readers sees it.
 *
 * @param title how it is called for the reader
 * @param members of direct and several-person conversations; empty for a talk
 * @param last the newest message, recalled or not
 * @param readPosition up to which the reader has read, or what was brought in before the conversation began here
 * @param unread how many messages of others come after that, at most 100
 */
public record ConversationSummary(
        Conversation conversation,
        String title,
        List<PersonId> members,
        Optional<Message> last,
        long readPosition,
        int unread) {}
