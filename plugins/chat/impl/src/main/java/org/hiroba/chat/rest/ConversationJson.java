package org.hiroba.chat.rest;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/**
 * A conversation as the caller sees it.
 *
 * @param title how it is called for the caller
 * @param path where the portal shows it
 * @param members of direct and several-person conversations
 * @param last the newest message
 * @param readPosition up to which the caller has read; 0 if nothing
 * @param unread how many messages of others come after that, at most 100
 */
public record ConversationJson(
        ConversationId id,
        Conversation.Kind kind,
        String title,
        Audience audience,
        String path,
        List<AuthorJson> members,
        Optional<MessageJson> last,
        long readPosition,
        int unread) {}
