package org.hiroba.chat.rest;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a conversation.
 *
 * @param items oldest first
 * @param before position to ask {@code ?before=} of for older ones; left out at the beginning
 * @param after position to ask {@code ?after=} of for newer ones; left out at the end
 * @param sequence of the journal when it was read: a live stream started after it misses nothing
 */
public record MessagesJson(List<MessageJson> items, Optional<Long> before, Optional<Long> after, long sequence) {}
