package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ReadPlace;
import org.hiroba.api.event.Transactions;
import org.hiroba.chat.api.Conversation;

/** Messages as content that reactions, bookmarks, mentions, recall and search work on. */
public final class MessageContent implements ContentKind {
    private final ConversationDirectory directory;
    private final MessageRepository repository;
    private final MessageCache cache;
    private final Transactions transactions;
    private final ConversationPaths paths;

    public MessageContent(
            ConversationDirectory directory,
            MessageRepository repository,
            MessageCache cache,
            Transactions transactions,
            ConversationPaths paths) {
        this.directory = directory;
        this.repository = repository;
        this.cache = cache;
        this.transactions = transactions;
        this.paths = paths;
    }

    @Override
    public String kind() {
        return Message.CONTENT_KIND;
    }

    @Override
    public Map<Long, Content> findAll(Collection<Long> ids) {
        return cache.findAll(ids).values().stream()
                .filter(message -> message.kind() == Message.Kind.TEXT)
                .flatMap(message -> content(message).stream())
                .collect(Collectors.toMap(content -> content.ref().id(), content -> content));
    }

    @Override
    public List<ReadPlace> readPlaces(long id) {
        return repository.find(id).stream()
                .flatMap(message -> directory.find(message.conversation()).stream().map(conversation -> new ReadPlace(
                        conversation.audience(), ReadingService.STREAM, message.position())))
                .toList();
    }

    @Override
    public void erase(long id) {
        repository.lock(id).ifPresent(message -> {
            repository.update(message.erased());
            transactions.afterCommit(() -> cache.changed(message));
        });
    }

    private Optional<Content> content(Message message) {
        return directory.find(message.conversation()).map(conversation -> content(message, conversation));
    }

    private Content content(Message message, Conversation conversation) {
        return new Content(
                message.ref(),
                conversation.audience(),
                message.author(),
                message.at(),
                message.text(),
                paths.of(conversation) + "?message=" + message.id(),
                message.recalled());
    }
}
