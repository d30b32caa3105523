package org.hiroba.chat.domain;

import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/** Takes a conversation away for good, with all that hangs on it; a talk goes with the group whose it is. */
public final class ConversationRemoval implements RecallSink {
    private final PluginContext hiroba;
    private final ConversationRepository conversations;
    private final ConversationDirectory directory;
    private final MessageRepository messages;
    private final MessageCache cache;

    public ConversationRemoval(
            PluginContext hiroba,
            ConversationRepository conversations,
            ConversationDirectory directory,
            MessageRepository messages,
            MessageCache cache) {
        this.hiroba = hiroba;
        this.conversations = conversations;
        this.directory = directory;
        this.messages = messages;
        this.cache = cache;
    }

    void remove(PersonId by, Conversation conversation) {
        ConversationId id = conversation.id();
        hiroba.transactions().run(() -> {
            List<ContentRef> refs = messages.listRefs(id);
            messages.deleteAll(id);
            conversations.delete(id);
            hiroba.contents().removed(refs, by);
            hiroba.journal().append(DomainEvent.of(ChatEvents.REMOVED, conversation.audience(), by));
            if (conversation.kind() != Conversation.Kind.TALK) {
                hiroba.contents().removed(conversation.audience(), by);
                hiroba.journal()
                        .append(DomainEvent.of(AudienceKind.MEMBERSHIP_CHANGED, conversation.audience(), by));
            }
            hiroba.transactions().afterCommit(() -> {
                directory.remove(id);
                cache.forget(id);
            });
        });
    }

    /** {@inheritDoc} Messages are asked as content to go themselves. */
    @Override
    public void recalled(ContentRef ref) {}

    @Override
    public void removed(Audience audience, PersonId by) {
        directory.findTalk(audience).ifPresent(talk -> remove(by, talk));
    }
}
