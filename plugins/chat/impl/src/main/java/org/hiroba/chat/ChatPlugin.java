package org.hiroba.chat;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversations;
import org.hiroba.chat.domain.ChatSettings;
import org.hiroba.chat.rest.ChatCalls;
import org.hiroba.chat.rest.ChatLiveEvents;
import org.hiroba.chat.rest.ConversationsResource;
import org.hiroba.chat.rest.MessagesResource;
import org.osgi.service.component.annotations.Component;

/** Messages: direct conversations, those among several, and the talk of a group. */
@Component(service = Plugin.class, property = Plugin.ID + "=chat")
public final class ChatPlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        contribute(ChatParts.of(hiroba), contributions);
    }

    static void contribute(ChatParts chat, Contributions contributions) {
        contributions.add(chat.audience());
        contributions.add(chat.content());
        contributions.add(new ChatLiveEvents(chat.cache(), chat.writer()));
        new ChatCalls(chat.messages(), chat.reading(), chat.writer()).all().forEach(contributions::add);
        contributions.add(new RestResource(
                new ConversationsResource(chat.conversations(), chat.reading(), chat.writer())));
        contributions.add(new RestResource(new MessagesResource(chat.hiroba(), chat.messages(), chat.writer())));
        contributions.add(ChatSettings.MAX_LENGTH);
        contributions.add(ChatSettings.BURST);
        contributions.add(ChatSettings.REFILL);
        contributions.publish(Conversations.class, chat.conversations());
        contributions.publish(ChatImport.class, chat.imports());
    }
}
