package org.hiroba.chat.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * An unbroken stretch of a conversation.
 *
 * @param messages oldest first
 * @param moreBefore whether older ones follow
 * @param moreAfter whether newer ones follow
 */
public record MessageWindow(List<Message> messages, boolean moreBefore, boolean moreAfter) {
    MessageWindow followedBy(MessageWindow later) {
        return new MessageWindow(
                Stream.concat(messages.stream(), later.messages.stream()).toList(), moreBefore, later.moreAfter);
    }
}
