package org.hiroba.chat.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.domain.ChatSettings;
import org.hiroba.chat.domain.ConversationPaths;
import org.hiroba.chat.domain.ConversationSummary;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageWindow;

/** Makes conversations and messages ready for the API: with names, HTML, images and reactions, a page in two queries. */
public final class ChatWriter {
    private final PluginContext hiroba;
    private final ConversationPaths paths;

    public ChatWriter(PluginContext hiroba, ConversationPaths paths) {
        this.hiroba = hiroba;
        this.paths = paths;
    }

    MessagesJson page(Caller viewer, MessageWindow window, long sequence) {
        List<Message> messages = window.messages();
        Optional<Long> before = window.moreBefore() && !messages.isEmpty()
                ? Optional.of(messages.getFirst().position())
                : Optional.empty();
        Optional<Long> after = window.moreAfter() && !messages.isEmpty()
                ? Optional.of(messages.getLast().position())
                : Optional.empty();
        return new MessagesJson(messages(viewer, messages), before, after, sequence);
    }

    /** As the viewer sees them. */
    List<MessageJson> messages(Caller viewer, List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<ContentRef> refs = messages.stream().map(Message::ref).toList();
        return write(
                messages,
                hiroba.reactions().of(viewer.person(), refs),
                hiroba.badges().of(viewer, refs),
                Map.of(),
                refs);
    }

    MessageJson message(Caller viewer, Message message) {
        return messages(viewer, List.of(message)).getFirst();
    }

    /**
     * As everybody sees them, without reactions and badges: those have events of their own.
     *
     * @param attached ids of those that something may hang on; no others are asked
     */
    List<MessageJson> messagesForAll(List<Message> messages, Map<Long, String> clientKeys, Set<Long> attached) {
        List<ContentRef> carrying = messages.stream()
                .filter(message -> attached.contains(message.id()))
                .map(Message::ref)
                .toList();
        return write(messages, Map.of(), Map.of(), clientKeys, carrying);
    }

    /** A message that its author has just posted. */
    MessageJson posted(Message message, boolean attached) {
        return messagesForAll(List.of(message), Map.of(), attached ? Set.of(message.id()) : Set.of())
                .getFirst();
    }

    ConversationJson conversation(ConversationSummary summary) {
        return new ConversationJson(
                summary.conversation().id(),
                summary.conversation().kind(),
                summary.title(),
                summary.conversation().audience(),
                paths.of(summary.conversation()),
                authors(summary.members()),
                summary.last().map(last -> posted(last, false)),
                summary.readPosition(),
                summary.unread());
    }

    OpenedConversationJson opened(Caller caller, ConversationSummary summary) {
        return new OpenedConversationJson(
                conversation(summary),
                author(hiroba.people().find(caller.person()), caller.person()),
                hiroba.audiences()
                        .mayWrite(caller.person(), summary.conversation().audience()),
                caller.isAdministrator(),
                hiroba.settings().get(ChatSettings.MAX_LENGTH),
                hiroba.reactions().offered());
    }

    List<AuthorJson> authors(Collection<PersonId> people) {
        Map<PersonId, Person> known = hiroba.people().findAll(people);
        return people.stream()
                .map(id -> author(Optional.ofNullable(known.get(id)), id))
                .toList();
    }

    private List<MessageJson> write(
            List<Message> messages,
            Map<ContentRef, List<Reaction>> reactions,
            Map<ContentRef, List<Badge>> badges,
            Map<Long, String> clientKeys,
            List<ContentRef> carrying) {
        Map<ContentRef, List<Attachment>> attachments = hiroba.attachments().of(carrying);
        Map<PersonId, Person> authors = hiroba.people()
                .findAll(messages.stream().map(Message::author).collect(Collectors.toSet()));
        List<ContentRef> illustrated =
                messages.stream().filter(message -> message.images() > 0).map(Message::ref).toList();
        Map<ContentRef, List<Image>> images =
                illustrated.isEmpty() ? Map.of() : hiroba.images().of(illustrated);
        return messages.stream()
                .map(message -> new MessageJson(
                        message.id(),
                        message.conversation(),
                        message.position(),
                        message.at(),
                        message.kind(),
                        author(Optional.ofNullable(authors.get(message.author())), message.author()),
                        message.text(),
                        message.text().isEmpty() ? "" : hiroba.richText().toHtml(message.text()),
                        message.editedAt().isPresent(),
                        message.recalled(),
                        images.getOrDefault(message.ref(), List.of()),
                        attachments.getOrDefault(message.ref(), List.of()),
                        reactions.getOrDefault(message.ref(), List.of()),
                        badges.getOrDefault(message.ref(), List.of()),
                        Optional.ofNullable(clientKeys.get(message.id()))))
                .toList();
    }

    private static AuthorJson author(Optional<Person> person, PersonId id) {
        return person.map(AuthorJson::of).orElseGet(() -> AuthorJson.unknown(id));
    }
}
