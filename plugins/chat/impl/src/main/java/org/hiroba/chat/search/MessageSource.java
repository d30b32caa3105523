package org.hiroba.chat.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.content.Contents;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.search.SearchItem;
import org.hiroba.api.search.SearchSource;
import org.hiroba.api.search.SearchText;
import org.hiroba.api.search.SearchTouch;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.domain.ChatEvents;
import org.hiroba.chat.domain.ConversationDirectory;
import org.hiroba.chat.domain.ConversationPaths;
import org.hiroba.chat.domain.Message;
import org.hiroba.chat.domain.MessageRepository;

/** Messages, by their words. Reads past the cache, which is for what people have on their screens. */
public record MessageSource(ConversationDirectory directory, MessageRepository repository, ConversationPaths paths)
        implements SearchSource {
    private static final Set<String> CHANGES = Set.of(ChatEvents.POSTED, ChatEvents.EDITED, Contents.RECALLED);

    @Override
    public String kind() {
        return Message.CONTENT_KIND;
    }

    @Override
    public String titleKey() {
        return "chat.search.message";
    }

    @Override
    public String severalKey() {
        return "chat.search.message.several";
    }

    @Override
    public String icon() {
        return "messages";
    }

    @Override
    public SearchTouch touchedBy(JournalEntry entry) {
        DomainEvent event = entry.event();
        return switch (event.type()) {
            case ChatEvents.BROUGHT_IN -> SearchTouch.of(repository.listIdsBetween(
                    Long.parseLong(event.details().get(ChatEvents.FIRST)),
                    Long.parseLong(event.details().get(ChatEvents.LAST))));
            case ChatEvents.REMOVED -> SearchTouch.of(event.audience());
            default -> CHANGES.contains(event.type()) ? SearchSource.super.touchedBy(entry) : SearchTouch.NONE;
        };
    }

    @Override
    public Map<Long, SearchItem> read(Collection<Long> ids) {
        return repository.findAll(ids).stream()
                .filter(message -> message.kind() == Message.Kind.TEXT && !message.recalled())
                .flatMap(message -> directory.find(message.conversation()).map(where -> item(message, where)).stream())
                .collect(Collectors.toMap(item -> item.ref().id(), item -> item));
    }

    @Override
    public List<Long> idsAfter(long after, int limit) {
        return repository.listIdsAfter(after, limit);
    }

    @Override
    public long count() {
        return repository.count();
    }

    private SearchItem item(Message message, Conversation where) {
        return new SearchItem(
                message.ref(),
                where.audience(),
                Optional.of(message.author()),
                message.at(),
                SearchText.of(message.text()),
                paths.of(where) + "?message=" + message.id(),
                Set.of());
    }
}
