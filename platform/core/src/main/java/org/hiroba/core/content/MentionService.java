package org.hiroba.core.content;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Mentions;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.core.content.storage.SqlMentions;
import org.hiroba.core.text.CommonMarkRichText;

/** Who is named in what. A text is parsed as for showing it, so that whoever is linked is also told. */
public final class MentionService implements Mentions, RecallSink {
    private final CommonMarkRichText richText;
    private final ContentDirectory contents;
    private final Audiences audiences;
    private final SqlMentions table;
    private final Transactions transactions;
    private final Journal journal;
    private final Notifications notifications;
    private final InstantSource clock;

    public MentionService(
            CommonMarkRichText richText,
            ContentDirectory contents,
            Audiences audiences,
            SqlMentions table,
            Transactions transactions,
            Journal journal,
            Notifications notifications,
            InstantSource clock) {
        this.richText = richText;
        this.contents = contents;
        this.audiences = audiences;
        this.table = table;
        this.transactions = transactions;
        this.journal = journal;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> in(String text) {
        return richText.mentioned(text).stream()
                .filter(Person::isActive)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> record(Caller caller, ContentRef ref, Audience audience, String text) {
        Set<PersonId> named = in(text).stream()
                .filter(person -> !caller.is(person) && audiences.maySee(person, audience))
                .collect(Collectors.toUnmodifiableSet());
        return transactions.call(() -> {
            Set<PersonId> before = table.of(ref);
            before.stream().filter(person -> !named.contains(person)).forEach(person -> table.delete(ref, person));
            List<PersonId> added = named.stream()
                    .filter(person -> !before.contains(person))
                    .sorted()
                    .toList();
            table.insert(ref, added, clock.instant());
            added.forEach(person -> {
                journal.append(DomainEvent.about(MENTIONED, Audience.of(person), ref, caller.person()));
                notifications.tell(person, new NewNotification(
                        "notification.mentioned", ref, caller.person(), "mention:" + ref));
            });
            return named;
        });
    }

    @Override
    public List<Content> list(Caller caller, int limit) {
        return contents.firstVisible(
                caller, limit, (offset, count) -> table.list(caller.person(), offset, count));
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
