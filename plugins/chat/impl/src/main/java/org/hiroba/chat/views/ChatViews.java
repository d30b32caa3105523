package org.hiroba.chat.views;

import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.ReadingService;

/** What the views of chat ask. */
public record ChatViews(PluginContext hiroba, ConversationService conversations, ReadingService reading) {}
