package org.hiroba.core.recall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.ReadPlace;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.content.RecallWitness.Going;
import org.hiroba.core.recall.storage.SqlRecalls;
import org.hiroba.core.recall.storage.SqlSealedCopies;
import org.hiroba.core.recall.storage.SqlUnsealings;

/**
 * Whom recalled content had reached. Found at the moment of the recall, from what is known anyway; told to its author alone, not to
 * whoever recalled it, and forgotten after {@link #KEPT}. Nobody can ask it of content that is there.
 */
public final class RecallReports implements RecallSink {
    /** How long the names are kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_LISTED = 100;

    private final SqlRecalls table;
    private final SqlUnsealings unsealings;
    private final SqlSealedCopies copies;
    private final DeliveryLog deliveries;
    private final Audiences audiences;
    private final Transactions transactions;
    private final InstantSource clock;

    public RecallReports(
            SqlRecalls table,
            SqlUnsealings unsealings,
            SqlSealedCopies copies,
            DeliveryLog deliveries,
            Audiences audiences,
            Transactions transactions,
            InstantSource clock) {
        this.table = table;
        this.unsealings = unsealings;
        this.copies = copies;
        this.deliveries = deliveries;
        this.audiences = audiences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Within the recall's transaction, before anything is gone. */
    Recall write(long id, Caller by, List<Going> going) {
        Content content = going.getFirst().content();
        Map<PersonId, Reached> reached = reached(going);
        Set<PersonId> others = new HashSet<>(audiences.members(content.audience()));
        others.addAll(reached.keySet());
        others.remove(content.author());
        reached.remove(content.author());
        Recall recall =
                new Recall(id, content.ref(), content.author(), by.person(), clock.instant(), others.size());
        table.insert(recall);
        table.insert(id, reached.values());
        return recall;
    }

    private Map<PersonId, Reached> reached(List<Going> going) {
        Map<PersonId, Reached> reached = new HashMap<>();
        going.forEach(each -> each.kind().readPlaces(each.ref().id()).stream()
                .flatMap(place -> readers(each.content(), place).stream())
                .forEach(person -> reached.put(person, new Reached(person, Reach.SHOWN, Optional.empty()))));
        deliveries.of(going.stream().map(Going::ref).toList()).stream()
                .sorted(Comparator.comparing(Delivery::reach).thenComparing(Delivery::at, Comparator.reverseOrder()))
                .forEach(each -> reached.put(
                        each.person(), new Reached(each.person(), each.reach(), Optional.of(each.at()))));
        return reached;
    }

    /** In a stream of others too, such as everybody's news, only those have it on the screen who belong to the content's audience. */
    private List<PersonId> readers(Content content, ReadPlace place) {
        List<PersonId> readers = table.readersOf(place);
        if (place.audience().equals(content.audience())) {
            return readers;
        }
        Set<PersonId> members = Set.copyOf(audiences.members(content.audience()));
        return readers.stream().filter(members::contains).toList();
    }

    /** The caller's own, newest first. */
    public List<Recall> list(Caller caller) {
        return table.listOf(caller.person(), MOST_LISTED);
    }

    /** @throws HirobaException NOT_FOUND for whoever is not the author of what was recalled, administrators included */
    public RecallReport load(Caller caller, ContentRef ref) {
        Recall recall = table.find(ref)
                .filter(found -> caller.is(found.author()))
                .orElseThrow(HirobaException::notFound);
        List<Reached> reached = table.reached(recall.id()).stream()
                .sorted(Comparator.comparing(Reached::reach)
                        .reversed()
                        .thenComparing(Reached::at, Comparator.comparing(at -> at.orElse(Instant.MAX)))
                        .thenComparing(Reached::person))
                .toList();
        return new RecallReport(
                recall,
                reached,
                recall.at().plus(KEPT),
                copies.find(recall.id()).map(SealedCopy::expiresAt).filter(clock.instant()::isBefore),
                unsealings.listOf(recall.id()).stream()
                        .filter(each -> each.openUntil().isPresent())
                        .toList());
    }

    /** Forgets what is old, a portion per call. */
    public void sweep() {
        Instant before = clock.instant().minus(KEPT);
        transactions.run(() -> table.listReachBefore(before).forEach(table::deleteReach));
        transactions.run(() -> table.listForgettable(before).forEach(recall -> {
            unsealings.deleteAll(recall);
            table.delete(recall);
        }));
    }

    /** {@inheritDoc} What is written here is no copy of words. */
    @Override
    public void recalled(ContentRef ref) {}

    @Override
    public void removed(Audience audience, PersonId by) {
        audience.person().ifPresent(table::deleteReachOf);
    }
}
