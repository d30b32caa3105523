package org.hiroba.chat.rest;

import java.util.List;

/**
 * A conversation with all that a screen needs to show it.
 *
 * @param viewer the caller
 * @param mayWrite whether the caller may post
 * @param mayRecall whether the caller may take back what others wrote
 * @param maxLength of a message's text, in characters
 * @param reactions the emoji that are offered
 */
public record OpenedConversationJson(
        ConversationJson conversation,
        AuthorJson viewer,
        boolean mayWrite,
        boolean mayRecall,
        int maxLength,
        List<String> reactions) {}
