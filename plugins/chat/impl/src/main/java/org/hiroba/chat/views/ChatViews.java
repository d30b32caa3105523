package org.hiroba.chat.views;

import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.ReadingService;

/**
 * What the views of chat ask.
 *
 * @param files address of the plugin's static files, with a slash at the end
 */
public record ChatViews(
        PluginContext hiroba, ConversationService conversations, ReadingService reading, String files) {}
