package org.hiroba.chat.domain;

import org.hiroba.api.audience.Audiences;
import org.hiroba.chat.api.Conversation;

/** Where the portal shows conversations. */
public final class ConversationPaths {
    /** Last part of the path of an audience's talk. */
    public static final String TALK_TAB = "talk";

    private final Audiences audiences;

    public ConversationPaths(Audiences audiences) {
        this.audiences = audiences;
    }

    /** Without a leading slash, e.g. {@code messages/312} or {@code groups/12/talk}. */
    public String of(Conversation conversation) {
        String own = "messages/" + conversation.id();
        return conversation.kind() == Conversation.Kind.TALK
                ? audiences.path(conversation.audience()).map(path -> path + "/" + TALK_TAB).orElse(own)
                : own;
    }
}
