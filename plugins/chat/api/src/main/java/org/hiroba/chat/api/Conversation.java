package org.hiroba.chat.api;

import org.hiroba.api.audience.Audience;

/**
 * A stream of messages.
 *
 * @param audience who sees it: the conversation's own members, or a group's
 * @param title chosen by its members; empty if they go without
 */
public record Conversation(ConversationId id, Kind kind, Audience audience, String title) {
    /** What sort of conversation it is. */
    public enum Kind {
        /** Between two; there is one for each pair. */
        DIRECT,
        /** Among several people. */
        SEVERAL,
        /** The talk of another audience, such as a group. */
        TALK
    }
}
