package org.hiroba.core.content;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.core.content.storage.SqlReadMarks;

/** How far people have read. */
public final class ReadMarkService implements ReadMarks, RecallSink {
    /** As long as the table has room for. */
    private static final Pattern STREAM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private final SqlReadMarks table;
    private final Transactions transactions;
    private final Journal journal;

    public ReadMarkService(SqlReadMarks table, Transactions transactions, Journal journal) {
        this.table = table;
        this.transactions = transactions;
        this.journal = journal;
    }

    @Override
    public long position(PersonId person, Audience audience, String stream) {
        requireName(stream);
        return table.find(person, audience, stream).orElse(0);
    }

    @Override
    public Map<Audience, Long> positions(PersonId person, Collection<Audience> audiences, String stream) {
        requireName(stream);
        Map<Audience, Long> all = table.all(person, stream);
        return audiences.stream().distinct().collect(Collectors.toMap(a -> a, a -> all.getOrDefault(a, 0L)));
    }

    @Override
    public void moveTo(PersonId person, Audience audience, String stream, long position) {
        if (position <= position(person, audience, stream)) {
            return;
        }
        try {
            transactions.run(() -> move(person, audience, stream, position));
        } catch (DuplicateKeyException e) {
            // The first marks of two screens at the same moment; now there is one to be moved.
            transactions.run(() -> move(person, audience, stream, position));
        }
    }

    /** {@inheritDoc} A mark is no copy of words. */
    @Override
    public void recalled(ContentRef ref) {}

    @Override
    public void removed(Audience audience, PersonId by) {
        table.deleteAll(audience);
        audience.person().ifPresent(table::deleteAllOf);
    }

    private static void requireName(String stream) {
        if (!STREAM.matcher(stream).matches()) {
            throw HirobaException.invalid("error.stream-name", stream);
        }
    }

    private void move(PersonId person, Audience audience, String stream, long position) {
        boolean moved = table.moveForward(person, audience, stream, position);
        if (!moved && table.find(person, audience, stream).isPresent()) {
            return;
        }
        if (!moved) {
            table.insert(person, audience, stream, position);
        }
        journal.append(DomainEvent.of(MOVED, Audience.of(person), person)
                .with(Map.of(
                        "audience", audience.toString(), "stream", stream, "position", Long.toString(position))));
    }
}
