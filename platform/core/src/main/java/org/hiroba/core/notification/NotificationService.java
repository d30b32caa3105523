package org.hiroba.core.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.notification.Notification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.notification.storage.SqlNotifications;
import org.hiroba.core.notification.storage.SqlNotifications.Stored;

/** Keeps for each person what he or she was told, and asks for the right to see it each time that it is looked at. */
public final class NotificationService implements Notifications, RecallSink {
    /** Whoever did not look for a quarter of a year will not look any more. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int SWEPT_AT_ONCE = 1_000;
    private static final int MOST_MARKED = 1_000;

    private final SqlNotifications table;
    private final Contents contents;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    public NotificationService(
            SqlNotifications table,
            Contents contents,
            Transactions transactions,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.table = table;
        this.contents = contents;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void tell(PersonId person, NewNotification news) {
        transactions.run(() -> {
            if (!table.isTold(person, news.onceKey())) {
                table.insert(ids.next(), person, news, clock.instant());
                journal.append(changed(person, news.actor()));
            }
        });
    }

    @Override
    public Page<Notification> list(Caller caller, Optional<Cursor> after, int limit) {
        long before = after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        int wanted = Page.clamp(limit);
        List<Notification> found = new ArrayList<>();
        List<Stored> chunk;
        do {
            chunk = table.list(caller.person(), before, wanted + 1);
            found.addAll(visible(caller, chunk));
            before = chunk.isEmpty() ? 0 : chunk.getLast().id();
        } while (found.size() <= wanted && chunk.size() > wanted);
        return Page.of(found, wanted, last -> Cursor.at(last.id()));
    }

    /** {@inheritDoc} Only what {@link #list} would show is counted, so that no badge leads to an empty page. */
    @Override
    public int countUnread(Caller caller) {
        return visible(caller, table.listUnread(caller.person(), MOST_COUNTED)).size();
    }

    @Override
    public void markRead(Caller caller, List<Long> read) {
        if (read.size() > MOST_MARKED) {
            throw HirobaException.invalid("notification.error.too-many", MOST_MARKED);
        }
        transactions.run(() -> {
            long marked = read.stream()
                    .filter(id -> table.markRead(caller.person(), id))
                    .count();
            if (marked > 0) {
                journal.append(changed(caller.person(), caller.person()));
            }
        });
    }

    @Override
    public void markAllRead(Caller caller) {
        transactions.run(() -> {
            if (table.markAllRead(caller.person())) {
                journal.append(changed(caller.person(), caller.person()));
            }
        });
    }

    @Override
    public void recalled(ContentRef ref) {
        removed(List.of(ref));
    }

    @Override
    public void removed(Collection<ContentRef> refs) {
        Set<PersonId> told = table.listToldOf(refs);
        table.deleteAbout(refs);
        told.forEach(person -> journal.append(changed(person, person)));
    }

    @Override
    public void removed(Audience audience, PersonId by) {
        audience.person().ifPresent(table::deleteAllOf);
    }

    /** Forgets what is old, a portion per call. */
    public void sweep() {
        Instant limit = clock.instant().minus(KEPT);
        transactions.run(() -> {
            List<Long> old = table.listOlderThan(limit, SWEPT_AT_ONCE);
            if (!old.isEmpty()) {
                table.deleteAll(old);
            }
        });
    }

    private List<Notification> visible(Caller caller, List<Stored> stored) {
        Map<ContentRef, Content> seen =
                contents.findAll(caller, stored.stream().map(Stored::about).toList());
        return stored.stream()
                .filter(each -> seen.containsKey(each.about()) && !seen.get(each.about()).recalled())
                .map(each -> new Notification(
                        each.id(), each.at(), each.read(), each.textKey(), each.actor(), seen.get(each.about())))
                .toList();
    }

    private static DomainEvent changed(PersonId person, PersonId actor) {
        return DomainEvent.of(CHANGED, Audience.of(person), actor);
    }
}
