package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/**
 * What somebody has read and what is new. Nothing is written per reader when something is posted: one position per reader and
 * conversation, compared with the newest message, tells everything.
 */
public final class ReadingService {
    /** Name of the stream of messages within an audience. */
    public static final String STREAM = "messages";

    /** Counting goes no further: "100 and more" is enough to know. */
    public static final int MOST_COUNTED = 100;

    private final PluginContext hiroba;
    private final ConversationService conversations;
    private final ConversationDirectory directory;
    private final MessageRepository repository;
    private final MessageCache cache;
    private final ReadPositions positions;

    public ReadingService(
            PluginContext hiroba,
            ConversationService conversations,
            ConversationDirectory directory,
            MessageRepository repository,
            MessageCache cache) {
        this.hiroba = hiroba;
        this.conversations = conversations;
        this.directory = directory;
        this.repository = repository;
        this.cache = cache;
        this.positions = new ReadPositions(hiroba.readMarks(), hiroba.clock());
    }

    /** Where something was said among the caller's conversations and the talks of the caller's groups; newest first. */
    public List<ConversationSummary> list(Caller caller) {
        List<Conversation> mine = mine(caller.person());
        Map<Audience, Long> read = positions.of(caller.person(), audiences(mine));
        return mine.stream()
                .map(conversation -> summary(caller.person(), conversation, read.get(conversation.audience())))
                .filter(summary -> summary.last().isPresent())
                .sorted(Comparator.comparing(
                        summary -> summary.last().orElseThrow().position(), Comparator.reverseOrder()))
                .toList();
    }

    public ConversationSummary summary(Caller caller, ConversationId id) {
        Conversation conversation = conversations.load(caller, id);
        Audience audience = conversation.audience();
        long read = positions.of(caller.person(), Set.of(audience)).get(audience);
        return summary(caller.person(), conversation, read);
    }

    /** In how many of the caller's conversations something is new. From memory: it is asked for every open page. */
    public int countUnreadConversations(Caller caller) {
        List<Conversation> mine = mine(caller.person());
        Map<Audience, Long> read = positions.of(caller.person(), audiences(mine));
        return (int) mine.stream()
                .filter(conversation -> hasNew(caller.person(), conversation.id(), read.get(conversation.audience())))
                .count();
    }

    /** The caller has read everything up to the position. */
    public void markRead(Caller caller, ConversationId id, long position) {
        Conversation conversation = conversations.load(caller, id);
        long newest = cache.latest(id).map(Message::position).orElse(0L);
        long reached = Math.min(position, newest);
        hiroba.readMarks().moveTo(caller.person(), conversation.audience(), STREAM, reached);
        positions.moved(caller.person(), conversation.audience(), reached);
    }

    private ConversationSummary summary(PersonId reader, Conversation conversation, long read) {
        Optional<Message> last = cache.latest(conversation.id());
        long known = Math.max(read, directory.beginningOf(conversation.id()));
        int unread = last.isPresent() && last.get().position() > known
                ? repository.countNew(conversation.id(), known, reader, MOST_COUNTED)
                : 0;
        String title = hiroba.audiences().title(reader, conversation.audience()).orElse("");
        Set<PersonId> members = directory.membersOf(conversation.id());
        return new ConversationSummary(
                conversation, title, members.stream().sorted().toList(), last, known, unread);
    }

    private boolean hasNew(PersonId reader, ConversationId id, long read) {
        long known = Math.max(read, directory.beginningOf(id));
        return cache.latest(id)
                .filter(last -> last.position() > known)
                .map(last -> last.isNewsFor(reader) || repository.countNew(id, known, reader, 1) > 0)
                .orElse(false);
    }

    private List<Conversation> mine(PersonId person) {
        Stream<Conversation> own = directory.of(person).stream().map(directory::find).flatMap(Optional::stream);
        Stream<Conversation> talks = hiroba.audiences().audiencesOf(person).stream()
                .map(directory::findTalk)
                .flatMap(Optional::stream);
        return Stream.concat(own, talks).distinct().toList();
    }

    private static Set<Audience> audiences(Collection<Conversation> all) {
        return all.stream().map(Conversation::audience).collect(Collectors.toSet());
    }
}
