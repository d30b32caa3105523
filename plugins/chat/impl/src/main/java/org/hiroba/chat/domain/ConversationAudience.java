package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/** Direct and several-person conversations as audiences: their members and nobody else, administrators included. */
public final class ConversationAudience implements AudienceKind {
    private final ConversationDirectory directory;
    private final People people;

    public ConversationAudience(ConversationDirectory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public String kind() {
        return ConversationId.AUDIENCE_KIND;
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return find(id)
                .map(conversation -> directory.isMember(conversation.id(), person))
                .orElse(false);
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return find(id)
                .map(conversation -> Set.copyOf(directory.membersOf(conversation.id())))
                .orElse(Set.of());
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return directory.of(person).stream().map(ConversationId::toString).toList();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return find(id)
                .filter(conversation -> directory.isMember(conversation.id(), viewer))
                .map(conversation -> ConversationTitles.of(
                        conversation, directory.membersOf(conversation.id()), viewer, people));
    }

    @Override
    public String path(String id) {
        return "messages/" + id;
    }

    private Optional<Conversation> find(String id) {
        try {
            return directory
                    .find(ConversationId.parse(id))
                    .filter(conversation -> conversation.kind() != Conversation.Kind.TALK);
        } catch (NumberFormatException notAConversation) {
            return Optional.empty();
        }
    }
}
