package org.hiroba.chat;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversations;
import org.hiroba.chat.domain.ChatSettings;
import org.hiroba.chat.domain.ConversationAudience;
import org.hiroba.chat.domain.ConversationDirectory;
import org.hiroba.chat.domain.ConversationPaths;
import org.hiroba.chat.domain.ConversationRepository;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.MessageCache;
import org.hiroba.chat.domain.MessageContent;
import org.hiroba.chat.domain.MessageImport;
import org.hiroba.chat.domain.MessageRepository;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.domain.ReadingService;
import org.hiroba.chat.rest.ChatCalls;
import org.hiroba.chat.rest.ChatLiveEvents;
import org.hiroba.chat.rest.ChatWriter;
import org.hiroba.chat.rest.ConversationsResource;
import org.hiroba.chat.rest.MessagesResource;
import org.hiroba.chat.storage.SqlConversationRepository;
import org.hiroba.chat.storage.SqlMessageRepository;
import org.osgi.service.component.annotations.Component;

/** Messages: direct conversations, those among several, and the talk of a group. */
@Component(service = Plugin.class, property = Plugin.ID + "=chat")
public final class ChatPlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        ConversationRepository conversationTable = new SqlConversationRepository(hiroba.sql());
        MessageRepository messageTable = new SqlMessageRepository(hiroba.sql());
        ConversationDirectory directory = new ConversationDirectory(conversationTable);
        MessageCache cache = new MessageCache(messageTable);
        ConversationPaths paths = new ConversationPaths(hiroba.audiences());
        ConversationService conversations =
                new ConversationService(hiroba, conversationTable, directory, messageTable, cache);
        MessageService messages = new MessageService(hiroba, conversations, messageTable, cache);
        ReadingService reading = new ReadingService(hiroba, conversations, directory, messageTable, cache);
        ChatWriter writer = new ChatWriter(hiroba, paths);

        contributions.add(new ConversationAudience(directory, hiroba.people()));
        contributions.add(new MessageContent(directory, messageTable, cache, hiroba.transactions(), paths));
        contributions.add(new ChatLiveEvents(cache, writer));
        new ChatCalls(messages, reading, writer).all().forEach(contributions::add);
        contributions.add(ChatSettings.MAX_LENGTH);
        contributions.add(ChatSettings.BURST);
        contributions.add(ChatSettings.REFILL);
        contributions.add(new RestResource(new ConversationsResource(conversations, reading, writer)));
        contributions.add(new RestResource(new MessagesResource(hiroba, messages, writer)));
        contributions.publish(Conversations.class, conversations);
        contributions.publish(
                ChatImport.class,
                new MessageImport(hiroba, conversations, conversationTable, directory, messageTable, cache));
    }
}
