package org.hiroba.core.content;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.RateLimits;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.core.content.storage.SqlReactions;

/** One-tap reactions on every kind of content. */
public final class ReactionService implements Reactions, RecallSink {
    private static final List<String> OFFERED = List.of("👍", "❤️", "😊", "🎉", "💡", "🙏");
    private static final int MOST_EMOJI_CHARACTERS = 64;
    private static final int BURST = 30;
    private static final Duration REFILL = Duration.ofSeconds(1);

    private final ContentDirectory contents;
    private final SqlReactions table;
    private final Transactions transactions;
    private final Journal journal;
    private final RateLimits limits;
    private final InstantSource clock;

    public ReactionService(
            ContentDirectory contents,
            SqlReactions table,
            Transactions transactions,
            Journal journal,
            RateLimits limits,
            InstantSource clock) {
        this.contents = contents;
        this.table = table;
        this.transactions = transactions;
        this.journal = journal;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public List<String> offered() {
        return OFFERED;
    }

    @Override
    public void give(Caller caller, ContentRef ref, String emoji) {
        Content content = contents.loadPresent(caller, ref);
        if (!OFFERED.contains(emoji)) {
            throw HirobaException.invalid("content.error.reaction-not-offered");
        }
        limits.spend(caller, "content.react", BURST, REFILL);
        try {
            transactions.run(() -> insertIfAbsent(caller, content, emoji));
        } catch (DuplicateKeyException e) {
            // Two taps at the same moment: the other one gave it.
        }
    }

    private void insertIfAbsent(Caller caller, Content content, String emoji) {
        if (!table.isGiven(content.ref(), emoji, caller.person())) {
            table.insert(content.ref(), emoji, caller.person(), clock.instant());
            journal.append(changed(caller, content, emoji, true));
        }
    }

    @Override
    public void takeBack(Caller caller, ContentRef ref, String emoji) {
        Content content = contents.loadPresent(caller, ref);
        limits.spend(caller, "content.react", BURST, REFILL);
        transactions.run(() -> {
            if (table.delete(ref, emoji, caller.person())) {
                journal.append(changed(caller, content, emoji, false));
            }
        });
    }

    @Override
    public Map<ContentRef, List<Reaction>> of(PersonId viewer, Collection<ContentRef> refs) {
        return table.count(viewer, refs);
    }

    @Override
    public List<PersonId> givers(Caller caller, ContentRef ref, String emoji) {
        contents.load(caller, ref);
        return table.givers(ref, emoji);
    }

    @Override
    public boolean bringIn(Caller caller, ContentRef ref, PersonId giver, String emoji, Instant at) {
        caller.requireAdministrator();
        if (emoji.isBlank() || emoji.length() > MOST_EMOJI_CHARACTERS) {
            throw HirobaException.invalid("content.error.reaction-not-offered");
        }
        return transactions.call(() -> {
            boolean fresh = !table.isGiven(ref, emoji, giver);
            if (fresh) {
                table.insert(ref, emoji, giver, at);
            }
            return fresh;
        });
    }

    @Override
    public void recalled(ContentRef ref) {
        table.deleteAll(List.of(ref));
    }

    @Override
    public void removed(Collection<ContentRef> refs) {
        table.deleteAll(refs);
    }

    @Override
    public void removed(Audience audience, PersonId by) {
        audience.person().ifPresent(table::deleteAllOf);
    }

    private static DomainEvent changed(Caller caller, Content content, String emoji, boolean given) {
        return DomainEvent.about(CHANGED, content.audience(), content.ref(), caller.person())
                .with(Map.of("emoji", emoji, "given", Boolean.toString(given)));
    }
}
