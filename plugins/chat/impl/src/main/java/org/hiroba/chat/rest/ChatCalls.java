package org.hiroba.chat.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.live.LiveCall;
import org.hiroba.api.media.ImageId;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.domain.ReadingService;

/** What chat offers over the live stream: the same services as the REST API, without a second way in. */
public final class ChatCalls {
    private final MessageService messages;
    private final ReadingService reading;
    private final ChatWriter writer;

    public ChatCalls(MessageService messages, ReadingService reading, ChatWriter writer) {
        this.messages = messages;
        this.reading = reading;
        this.writer = writer;
    }

    /** See {@link MessagesResource.MessageInput}. */
    public record PostRequest(
            ConversationId conversation,
            String text,
            Optional<List<ImageId>> images,
            Optional<List<ContentRef>> attachments,
            Optional<String> clientKey) {}

    /** See {@link ConversationsResource.ReadInput}. */
    public record ReadRequest(ConversationId conversation, long position) {}

    public List<LiveCall<?, ?>> all() {
        return List.of(
                new LiveCall<>("chat.post", PostRequest.class, this::post),
                new LiveCall<>("chat.read", ReadRequest.class, this::read));
    }

    MessageJson post(Caller caller, PostRequest request) {
        var message = new MessageService.NewMessage(
                request.text(),
                request.images().orElse(List.of()),
                request.attachments().orElse(List.of()),
                request.clientKey());
        return writer.posted(messages.post(caller, request.conversation(), message), !message.attachments().isEmpty());
    }

    Map<String, String> read(Caller caller, ReadRequest request) {
        reading.markRead(caller, request.conversation(), request.position());
        return Map.of();
    }
}
