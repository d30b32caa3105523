package org.hiroba.chat;

import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.domain.ConversationAudience;
import org.hiroba.chat.domain.ConversationDirectory;
import org.hiroba.chat.domain.ConversationPaths;
import org.hiroba.chat.domain.ConversationRemoval;
import org.hiroba.chat.domain.ConversationRepository;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.MessageCache;
import org.hiroba.chat.domain.MessageContent;
import org.hiroba.chat.domain.MessageImport;
import org.hiroba.chat.domain.MessageRepository;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.domain.ReadingService;
import org.hiroba.chat.rest.ChatWriter;
import org.hiroba.chat.search.MessageSource;
import org.hiroba.chat.storage.SqlConversationRepository;
import org.hiroba.chat.storage.SqlMessageRepository;

/** What chat is made of, put together once. */
record ChatParts(
        PluginContext hiroba,
        ConversationService conversations,
        MessageService messages,
        ReadingService reading,
        MessageImport imports,
        ConversationRemoval removal,
        ConversationAudience audience,
        MessageContent content,
        MessageCache cache,
        MessageSource source,
        ChatWriter writer) {

    static ChatParts of(PluginContext hiroba) {
        ConversationRepository conversationTable = new SqlConversationRepository(hiroba.sql());
        MessageRepository messageTable = new SqlMessageRepository(hiroba.sql());
        ConversationDirectory directory = new ConversationDirectory(conversationTable);
        MessageCache cache = new MessageCache(messageTable);
        ConversationPaths paths = new ConversationPaths(hiroba.audiences());
        ConversationService conversations =
                new ConversationService(hiroba, conversationTable, directory, messageTable, cache);
        ConversationRemoval removal =
                new ConversationRemoval(hiroba, conversationTable, directory, messageTable, cache);
        return new ChatParts(
                hiroba,
                conversations,
                new MessageService(hiroba, conversations, messageTable, cache),
                new ReadingService(hiroba, conversations, directory, messageTable, cache),
                new MessageImport(hiroba, conversations, removal, directory, messageTable, cache),
                removal,
                new ConversationAudience(directory, hiroba.people()),
                new MessageContent(directory, messageTable, cache, hiroba.transactions(), paths),
                cache,
                new MessageSource(directory, messageTable, paths),
                new ChatWriter(hiroba, paths));
    }
}
