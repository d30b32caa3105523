package org.hiroba.chat.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.MessageService;
import org.hiroba.chat.domain.MessageWindow;
import org.jspecify.annotations.Nullable;

/** Messages of conversations. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private static final String PAGE = "60";

    private final PluginContext hiroba;
    private final MessageService messages;
    private final ChatWriter writer;

    public MessagesResource(PluginContext hiroba, MessageService messages, ChatWriter writer) {
        this.hiroba = hiroba;
        this.messages = messages;
        this.writer = writer;
    }

    /**
     * A new message.
     *
     * @param images ids of the caller's uploads
     * @param attachments references of the caller's other uploads, e.g. {@code file:12}
     * @param clientKey made by the sender; the same key never makes a second message, however often it is sent
     */
    public record MessageInput(
            String text,
            Optional<List<ImageId>> images,
            Optional<List<ContentRef>> attachments,
            Optional<String> clientKey) {
        MessageService.NewMessage toMessage() {
            return new MessageService.NewMessage(
                    text, images.orElse(List.of()), attachments.orElse(List.of()), clientKey);
        }
    }

    /** The new words of a message. */
    public record EditInput(String text) {}

    /**
     * A stretch of the conversation: the newest messages, or those {@code before} or {@code after} a position, {@code around}
     * a position or a {@code message}, or from an instant on ({@code at}). One of them at most.
     */
    @GET
    @Path("conversations/{conversation: \\d+}/messages")
    public MessagesJson listMessages(
            @Context Caller caller,
            @PathParam("conversation") ConversationId conversation,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("around") @Nullable Long around,
            @QueryParam("message") @Nullable Long message,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("limit") @DefaultValue(PAGE) int limit) {
        // Read before the messages: what is posted meanwhile is told twice rather than never.
        long sequence = hiroba.journal().position();
        MessageWindow window;
        if (before != null) {
            window = messages.before(caller, conversation, before, limit);
        } else if (after != null) {
            window = messages.after(caller, conversation, after, limit);
        } else if (around != null) {
            window = messages.around(caller, conversation, around, limit);
        } else if (message != null) {
            window = messages.around(caller, conversation, messages.load(caller, message), limit);
        } else if (at != null) {
            window = messages.around(caller, conversation, at, limit);
        } else {
            window = messages.latest(caller, conversation, limit);
        }
        return writer.page(caller, window, sequence);
    }

    @POST
    @Path("conversations/{conversation: \\d+}/messages")
    public MessageJson postMessage(
            @Context Caller caller, @PathParam("conversation") ConversationId conversation, MessageInput input) {
        return writer.message(caller, messages.post(caller, conversation, input.toMessage()));
    }

    @GET
    @Path("messages/{message: \\d+}")
    public MessageJson findMessage(@Context Caller caller, @PathParam("message") long message) {
        return writer.message(caller, messages.load(caller, message));
    }

    @PATCH
    @Path("messages/{message: \\d+}")
    public MessageJson editMessage(@Context Caller caller, @PathParam("message") long message, EditInput input) {
        return writer.message(caller, messages.edit(caller, message, input.text()));
    }
}
