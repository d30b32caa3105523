package org.hiroba.chat;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversations;
import org.hiroba.chat.domain.ChatSettings;
import org.hiroba.chat.domain.ConversationPaths;
import org.hiroba.chat.rest.ChatCalls;
import org.hiroba.chat.rest.ChatLiveEvents;
import org.hiroba.chat.rest.ConversationsResource;
import org.hiroba.chat.rest.MessagesResource;
import org.hiroba.chat.views.ChatPaths;
import org.hiroba.chat.views.ChatViews;
import org.hiroba.chat.views.ConversationList;
import org.hiroba.chat.views.MessageStream;
import org.hiroba.chat.views.MessagesView;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.PersonAction;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.osgi.service.component.annotations.Component;

/** Messages: direct conversations, those among several, and the talk of a group. */
@Component(service = Plugin.class, property = Plugin.ID + "=chat")
public final class ChatPlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        ChatParts chat = ChatParts.of(hiroba);
        contribute(chat, contributions);
        contributeViews(new ChatViews(hiroba, chat.conversations(), chat.reading()), contributions);
    }

    static void contribute(ChatParts chat, Contributions contributions) {
        contributions.add(chat.audience());
        contributions.add(chat.content());
        contributions.add(chat.removal());
        contributions.add(chat.source());
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

    private static void contributeViews(ChatViews model, Contributions contributions) {
        contributions.add(new View<>(
                ChatPaths.TEMPLATE, MessagesView.class, "chat.title", viewer -> new MessagesView(viewer, model)));
        contributions.add(new NavigationEntry(
                Slot.MESSAGES,
                ChatPaths.ROOT,
                "chat.title",
                "messages",
                viewer -> model.reading().countUnreadConversations(viewer.caller()),
                ConversationList::concernsList));
        contributions.add(new AudienceTab(
                "group",
                ConversationPaths.TALK_TAB,
                "chat.tab.talk",
                100,
                (viewer, audience) -> new MessageStream(
                        viewer,
                        model,
                        model.conversations().talkOf(viewer.caller(), audience).id())));
        contributions.add(new PersonAction(
                "chat-write",
                "chat.write",
                "messages",
                (viewer, person) -> person.isActive() && !viewer.caller().is(person.id()),
                (viewer, person) -> viewer.goTo(ChatPaths.conversation(
                        model.conversations().direct(viewer.caller(), person.id()).id()))));
    }
}
