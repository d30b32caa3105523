package org.hiroba.chat.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.ConversationService;
import org.hiroba.chat.domain.ReadingService;

/** Conversations: direct ones, those among several, and the talks of groups. */
@Path("conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConversationsResource {
    private final ConversationService conversations;
    private final ReadingService reading;
    private final ChatWriter writer;

    public ConversationsResource(ConversationService conversations, ReadingService reading, ChatWriter writer) {
        this.conversations = conversations;
        this.reading = reading;
        this.writer = writer;
    }

    /**
     * Whom to talk with. One person without a title opens the direct conversation, which there is once for each pair; else a new
     * one among several is made.
     */
    public record NewConversation(List<PersonId> people, Optional<String> title) {}

    /** Whose talk to open. */
    public record TalkInput(Audience audience) {}

    /** The new title; empty to go without. */
    public record TitleInput(String title) {}

    /** Who is to be brought in. */
    public record MembersInput(List<PersonId> people) {}

    /** Up to which position everything is read. */
    public record ReadInput(long position) {}

    @GET
    public List<ConversationJson> listConversations(@Context Caller caller) {
        return reading.list(caller).stream().map(writer::conversation).toList();
    }

    @POST
    public OpenedConversationJson openConversation(@Context Caller caller, NewConversation wish) {
        return opened(
                caller,
                conversations.create(caller, wish.people(), wish.title().orElse("")).id());
    }

    @POST
    @Path("talk")
    public OpenedConversationJson openTalk(@Context Caller caller, TalkInput input) {
        return opened(caller, conversations.talkOf(caller, input.audience()).id());
    }

    @GET
    @Path("{conversation: \\d+}")
    public OpenedConversationJson findConversation(
            @Context Caller caller, @PathParam("conversation") ConversationId conversation) {
        return opened(caller, conversation);
    }

    @PATCH
    @Path("{conversation: \\d+}")
    public OpenedConversationJson renameConversation(
            @Context Caller caller, @PathParam("conversation") ConversationId conversation, TitleInput input) {
        conversations.rename(caller, conversation, input.title());
        return opened(caller, conversation);
    }

    @POST
    @Path("{conversation: \\d+}/members")
    public void addMembers(
            @Context Caller caller, @PathParam("conversation") ConversationId conversation, MembersInput input) {
        conversations.addMembers(caller, conversation, input.people());
    }

    @DELETE
    @Path("{conversation: \\d+}/members/me")
    public void leaveConversation(@Context Caller caller, @PathParam("conversation") ConversationId conversation) {
        conversations.leave(caller, conversation);
    }

    @PUT
    @Path("{conversation: \\d+}/read-position")
    public void markRead(
            @Context Caller caller, @PathParam("conversation") ConversationId conversation, ReadInput input) {
        reading.markRead(caller, conversation, input.position());
    }

    private OpenedConversationJson opened(Caller caller, ConversationId conversation) {
        return writer.opened(caller, reading.summary(caller, conversation));
    }
}
