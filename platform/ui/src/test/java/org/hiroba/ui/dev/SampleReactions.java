package org.hiroba.ui.dev;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;

/** Reactions in memory, told to the journal as the real ones are. */
public final class SampleReactions implements Reactions {
    private final Map<ContentRef, Map<String, List<PersonId>>> given = new LinkedHashMap<>();
    private final Journal journal;
    private final Transactions transactions;

    public SampleReactions(Journal journal, Transactions transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public List<String> offered() {
        return List.of("👍", "💡", "🎉", "🙏", "😄", "👀");
    }

    @Override
    public synchronized void give(Caller caller, ContentRef ref, String emoji) {
        givers(ref, emoji).add(caller.person());
        transactions.run(() ->
                journal.append(DomainEvent.about(CHANGED, Audience.COMPANY, ref, caller.person())));
    }

    @Override
    public synchronized void takeBack(Caller caller, ContentRef ref, String emoji) {
        givers(ref, emoji).remove(caller.person());
        transactions.run(() ->
                journal.append(DomainEvent.about(CHANGED, Audience.COMPANY, ref, caller.person())));
    }

    @Override
    public synchronized Map<ContentRef, List<Reaction>> of(
            PersonId viewer, Collection<ContentRef> refs) {
        Map<ContentRef, List<Reaction>> found = new LinkedHashMap<>();
        for (ContentRef ref : refs) {
            List<Reaction> reactions = new ArrayList<>();
            given.getOrDefault(ref, Map.of()).forEach((emoji, givers) ->
                    reactions.add(new Reaction(emoji, givers.size(), givers.contains(viewer))));
            reactions.removeIf(reaction -> reaction.count() == 0);
            found.put(ref, reactions);
        }
        return found;
    }

    @Override
    public synchronized List<PersonId> givers(Caller caller, ContentRef ref, String emoji) {
        return List.copyOf(givers(ref, emoji));
    }

    @Override
    public synchronized boolean bringIn(
            Caller caller, ContentRef ref, PersonId giver, String emoji, Instant at) {
        return givers(ref, emoji).add(giver);
    }

    synchronized void put(ContentRef ref, PersonId giver, String emoji) {
        givers(ref, emoji).add(giver);
    }

    private List<PersonId> givers(ContentRef ref, String emoji) {
        return given.computeIfAbsent(ref, key -> new LinkedHashMap<>())
                .computeIfAbsent(emoji, key -> new ArrayList<>());
    }
}
