package org.hiroba.chat.views;

import org.hiroba.chat.api.ConversationId;

/** Where things stand in the portal. */
public final class ChatPaths {
    public static final String ROOT = "messages";
    public static final String TEMPLATE = "messages/:conversation?";

    private ChatPaths() {}

    public static String conversation(ConversationId id) {
        return ROOT + "/" + id;
    }
}
