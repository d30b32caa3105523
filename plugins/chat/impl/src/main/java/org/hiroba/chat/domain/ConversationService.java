package org.hiroba.chat.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.api.Conversations;

/**
 * The rules of conversations: whoever is in one sees it, may bring others in and leave; a direct one stays between its two; the
 * talk of an audience belongs to those who belong to the audience.
 */
public final class ConversationService implements Conversations {
    static final int MAX_TITLE = 80;
    private static final int BURST = 20;
    private static final Duration REFILL = Duration.ofSeconds(20);

    private final PluginContext hiroba;
    private final ConversationRepository repository;
    private final ConversationDirectory directory;
    private final MessageRepository messages;
    private final MessageCache cache;

    public ConversationService(
            PluginContext hiroba,
            ConversationRepository repository,
            ConversationDirectory directory,
            MessageRepository messages,
            MessageCache cache) {
        this.hiroba = hiroba;
        this.repository = repository;
        this.directory = directory;
        this.messages = messages;
        this.cache = cache;
    }

    /** @throws HirobaException NOT_FOUND if the caller may not see it */
    public Conversation load(Caller caller, ConversationId id) {
        Conversation conversation = directory.find(id).orElseThrow(HirobaException::notFound);
        hiroba.audiences().requireSee(caller, conversation.audience());
        return conversation;
    }

    /** Direct and several-person conversations; a talk has those of its audience. */
    public Set<PersonId> members(Caller caller, ConversationId id) {
        return Set.copyOf(directory.membersOf(load(caller, id).id()));
    }

    @Override
    public Conversation direct(Caller caller, PersonId other) {
        hiroba.people().load(other);
        return openDirect(caller, List.of(caller.person(), other));
    }

    @Override
    public Conversation create(Caller caller, Collection<PersonId> others, String title) {
        Set<PersonId> people = new LinkedHashSet<>(others);
        people.remove(caller.person());
        requireKnown(people);
        String checked = checkTitle(title);
        if (people.isEmpty()) {
            throw HirobaException.invalid("chat.error.nobody-chosen");
        }
        if (people.size() == 1 && checked.isEmpty()) {
            return direct(caller, people.iterator().next());
        }
        hiroba.rateLimits().spend(caller, "chat.create", BURST, REFILL);
        people.add(caller.person());
        return hiroba.transactions().call(() -> {
            Conversation conversation = createSeveral(caller, people, checked, Optional.empty());
            tell(caller, conversation, Message.Kind.STARTED, caller.person(), checked);
            return conversation;
        });
    }

    @Override
    public Conversation talkOf(Caller caller, Audience audience) {
        hiroba.audiences().requireSee(caller, audience);
        if (audience.kind().equals(ConversationId.AUDIENCE_KIND)) {
            return load(caller, ConversationId.parse(audience.id()));
        }
        return openTalk(caller, audience);
    }

    /** The same for whoever has the right already. */
    Conversation openTalk(Caller caller, Audience audience) {
        return directory.findTalk(audience).orElseGet(() -> {
            var talk = new Conversation(newId(), Conversation.Kind.TALK, audience, "");
            return insert(caller, talk, "talk:" + audience, List.of());
        });
    }

    /** Any member brings colleagues into a conversation among several; they see what was said before. */
    public void addMembers(Caller caller, ConversationId id, Collection<PersonId> people) {
        Conversation conversation = requireSeveral(caller, id);
        requireKnown(people);
        List<PersonId> added = people.stream()
                .distinct()
                .filter(person -> !directory.isMember(id, person))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        hiroba.transactions().run(() -> {
            repository.insertMembers(id, added);
            membershipChanged(caller, conversation);
            added.forEach(person -> tell(caller, conversation, Message.Kind.JOINED, person, ""));
            hiroba.transactions().afterCommit(() -> added.forEach(person -> directory.join(id, person)));
        });
    }

    /** The caller goes; what was said stays with the others. */
    public void leave(Caller caller, ConversationId id) {
        Conversation conversation = requireSeveral(caller, id);
        hiroba.transactions().run(() -> {
            tell(caller, conversation, Message.Kind.LEFT, caller.person(), "");
            repository.deleteMember(id, caller.person());
            membershipChanged(caller, conversation);
            hiroba.transactions().afterCommit(() -> directory.leave(id, caller.person()));
        });
    }

    /** @param title empty to go without */
    public void rename(Caller caller, ConversationId id, String title) {
        Conversation conversation = requireSeveral(caller, id);
        String checked = checkTitle(title);
        if (checked.equals(conversation.title())) {
            return;
        }
        var renamed = new Conversation(id, conversation.kind(), conversation.audience(), checked);
        hiroba.transactions().run(() -> {
            repository.rename(id, checked);
            hiroba.journal().append(changed(caller, conversation));
            tell(caller, conversation, Message.Kind.RENAMED, caller.person(), checked);
            hiroba.transactions().afterCommit(() -> directory.put(renamed));
        });
    }

    /** For imports and the demo company, whose caller is in none of the conversations. */
    Conversation openFor(Caller caller, String sourceKey, Set<PersonId> people, String title) {
        caller.requireAdministrator();
        requireKnown(people);
        return switch (people.size()) {
            case 0 -> throw HirobaException.invalid("chat.error.nobody-chosen");
            case 1 -> openDirect(caller, List.of(people.iterator().next(), people.iterator().next()));
            case 2 -> openDirect(caller, List.copyOf(people));
            default -> createSeveral(caller, people, checkTitle(title), Optional.of(sourceKey));
        };
    }

    private Conversation openDirect(Caller caller, List<PersonId> pair) {
        String key = "pair:" + pair.stream().sorted().map(PersonId::toString).reduce((a, b) -> a + "-" + b).orElseThrow();
        return find(key).orElseGet(() -> {
            ConversationId id = newId();
            var direct = new Conversation(id, Conversation.Kind.DIRECT, audienceOf(id), "");
            return insert(caller, direct, key, new LinkedHashSet<>(pair));
        });
    }

    private Conversation createSeveral(
            Caller caller, Collection<PersonId> people, String title, Optional<String> sourceKey) {
        ConversationId id = newId();
        String key = sourceKey.map(source -> "source:" + source).orElse("id:" + id);
        return sourceKey
                .flatMap(source -> find(key))
                .orElseGet(() -> insert(
                        caller, new Conversation(id, Conversation.Kind.SEVERAL, audienceOf(id), title), key, people));
    }

    private Conversation insert(
            Caller caller, Conversation conversation, String identityKey, Collection<PersonId> members) {
        var begun = new ConversationRepository.Begun(
                conversation, Message.positionOf(hiroba.clock().instant()));
        try {
            return hiroba.transactions().call(() -> {
                repository.insert(begun, identityKey);
                repository.insertMembers(conversation.id(), members);
                membershipChanged(caller, conversation);
                hiroba.transactions().afterCommit(() -> remember(begun, members));
                return conversation;
            });
        } catch (DuplicateKeyException e) {
            // Somebody opened it at the same moment, and may not have come to remember it yet.
            ConversationRepository.Begun there = repository.findByIdentity(identityKey).orElseThrow(() -> e);
            remember(there, members);
            return there.conversation();
        }
    }

    private Optional<Conversation> find(String identityKey) {
        return repository.findByIdentity(identityKey)
                .flatMap(begun -> directory.find(begun.conversation().id()));
    }

    private void remember(ConversationRepository.Begun begun, Collection<PersonId> members) {
        members.forEach(person -> directory.join(begun.conversation().id(), person));
        directory.begin(begun);
    }

    /** A line in the stream that tells what happened. */
    private void tell(Caller caller, Conversation conversation, Message.Kind kind, PersonId about, String words) {
        long id = hiroba.ids().next();
        ContentRef ref = new ContentRef(Message.CONTENT_KIND, id);
        Stamp stamp = hiroba.journal()
                .append(DomainEvent.about(ChatEvents.POSTED, conversation.audience(), ref, caller.person())
                        .with(Map.of(ChatEvents.CONVERSATION, conversation.id().toString())));
        var line = new Message(
                id,
                conversation.id(),
                Message.positionOf(stamp.at()),
                kind,
                about,
                words,
                Optional.empty(),
                false,
                0);
        messages.insert(line, "id:" + id);
        hiroba.transactions().afterCommit(() -> cache.posted(line));
    }

    private void membershipChanged(Caller caller, Conversation conversation) {
        if (conversation.kind() != Conversation.Kind.TALK) {
            hiroba.journal().append(DomainEvent.of(
                    AudienceKind.MEMBERSHIP_CHANGED, conversation.audience(), caller.person()));
        }
        hiroba.journal().append(changed(caller, conversation));
    }

    private static DomainEvent changed(Caller caller, Conversation conversation) {
        return DomainEvent.of(ChatEvents.CHANGED, conversation.audience(), caller.person())
                .with(Map.of(ChatEvents.CONVERSATION, conversation.id().toString()));
    }

    private Conversation requireSeveral(Caller caller, ConversationId id) {
        Conversation conversation = load(caller, id);
        hiroba.audiences().requireWrite(caller, conversation.audience());
        if (conversation.kind() != Conversation.Kind.SEVERAL) {
            throw HirobaException.invalid("chat.error.members-fixed");
        }
        return conversation;
    }

    private void requireKnown(Collection<PersonId> people) {
        if (hiroba.people().findAll(people).size() < new LinkedHashSet<>(people).size()) {
            throw HirobaException.notFound();
        }
    }

    private static String checkTitle(String title) {
        String stripped = title.strip();
        if (stripped.length() > MAX_TITLE) {
            throw HirobaException.invalid("chat.error.title-too-long", MAX_TITLE);
        }
        return stripped;
    }

    private ConversationId newId() {
        return new ConversationId(hiroba.ids().next());
    }

    private static Audience audienceOf(ConversationId id) {
        return new Audience(ConversationId.AUDIENCE_KIND, id.toString());
    }
}
