package org.hiroba.chat.domain;

/** Types of the events that chat appends to the journal. */
public final class ChatEvents {
    /** About the message. */
    public static final String POSTED = "chat.message-posted";

    /** About the message. */
    public static final String EDITED = "chat.message-edited";

    /** Title or members changed; details: {@code conversation}. */
    public static final String CHANGED = "chat.conversation-changed";

    /**
     * History was brought in: one event for many messages; details: {@code conversation}, {@code first} and {@code last}, the
     * smallest and largest id of what was added or rewritten.
     */
    public static final String BROUGHT_IN = "chat.messages-brought-in";

    /** A conversation with all its messages is gone. */
    public static final String REMOVED = "chat.conversation-removed";

    public static final String FIRST = "first";
    public static final String LAST = "last";

    /** Key of the detail that names the conversation. */
    public static final String CONVERSATION = "conversation";

    /** Key of the detail that repeats the key which the sender gave to a posted message. */
    public static final String CLIENT_KEY = "clientKey";

    /** Key of the detail of a posted message that is there if something hangs on it: spares those without a query. */
    public static final String ATTACHED = "attached";

    private ChatEvents() {}
}
