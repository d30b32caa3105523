package org.hiroba.chat.api;

/** Names a conversation. */
public record ConversationId(long value) {
    /** The kind of audience that direct and several-person conversations answer for. */
    public static final String AUDIENCE_KIND = "conversation";

    /** @throws NumberFormatException if the text is not a decimal number */
    public static ConversationId parse(String text) {
        return new ConversationId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
