package org.hiroba.core.recall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Deliveries;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.core.recall.storage.SqlDeliveries;

/**
 * Writes down to whom bytes were handed out. What was shown waits in memory until the next batch, so that a page of thumbnails is one
 * transaction; what a kill takes from it are some milliseconds.
 */
public final class DeliveryLog implements Deliveries, RecallSink {
    private static final int REMEMBERED = 20_000;

    private final SqlDeliveries table;
    private final Transactions transactions;
    private final Executor background;
    private final InstantSource clock;
    private final Cache<Key, Boolean> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();

    private record Key(ContentRef ref, PersonId person, Reach reach) {}

    /** @param background writes what waits, on a thread on which nobody waits */
    public DeliveryLog(SqlDeliveries table, Transactions transactions, Executor background, InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void shown(Caller caller, ContentRef ref) {
        shown(caller.person(), ref);
    }

    /** The same for a door that knows no more than the person. */
    public void shown(PersonId person, ContentRef ref) {
        if (isNew(ref, person, Reach.SHOWN)) {
            waiting.add(new Delivery(ref, person, Reach.SHOWN, clock.instant()));
            background.execute(this::flush);
        }
    }

    @Override
    public void saved(Caller caller, ContentRef ref) {
        if (isNew(ref, caller.person(), Reach.SAVED)) {
            write(List.of(new Delivery(ref, caller.person(), Reach.SAVED, clock.instant())));
        }
    }

    private boolean isNew(ContentRef ref, PersonId person, Reach reach) {
        return written.asMap().putIfAbsent(new Key(ref, person, reach), true) == null;
    }

    private synchronized void flush() {
        List<Delivery> batch = List.copyOf(waiting);
        if (!batch.isEmpty()) {
            write(batch);
            waiting.removeAll(batch);
        }
    }

    private void write(List<Delivery> batch) {
        try {
            transactions.run(() -> batch.forEach(this::writeOnce));
        } catch (DuplicateKeyException e) {
            // Another screen of the same person at the same moment; one after the other it goes.
            batch.forEach(each -> transactions.run(() -> writeOnce(each)));
        } catch (RuntimeException e) {
            batch.forEach(each -> written.invalidate(new Key(each.ref(), each.person(), each.reach())));
            throw e;
        }
    }

    private void writeOnce(Delivery delivery) {
        if (!table.isThere(delivery)) {
            table.insert(delivery);
        }
    }

    /** All that is known of these, also what still waits. */
    List<Delivery> of(Collection<ContentRef> refs) {
        return Stream.concat(
                        table.of(refs).stream(), waiting.stream().filter(each -> refs.contains(each.ref())))
                .toList();
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
}
