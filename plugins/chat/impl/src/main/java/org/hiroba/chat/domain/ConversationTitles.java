package org.hiroba.chat.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.Conversation;

/** How a conversation is called for somebody: by its title, else by the others in it. */
final class ConversationTitles {
    private static final int NAMES = 4;

    private ConversationTitles() {}

    static String of(Conversation conversation, Collection<PersonId> members, PersonId viewer, People people) {
        if (!conversation.title().isEmpty()) {
            return conversation.title();
        }
        List<PersonId> others =
                members.stream().filter(person -> !person.equals(viewer)).toList();
        List<Person> named = people.findAll(others.isEmpty() ? List.of(viewer) : others).values().stream()
                .sorted(Comparator.comparing(Person::reading).thenComparing(Person::id))
                .toList();
        String names = named.stream().limit(NAMES).map(Person::name).collect(Collectors.joining("、"));
        return named.size() > NAMES ? names + " +" + (named.size() - NAMES) : names;
    }
}
