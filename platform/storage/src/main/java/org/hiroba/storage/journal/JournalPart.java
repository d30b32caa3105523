package org.hiroba.storage.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.storage.sql.Outcome;
import org.hiroba.storage.sql.Session;
import org.hiroba.storage.sql.TransactionPart;

/** What one transaction adds to the journal; its rows are written in one go just before the commit. */
final class JournalPart implements TransactionPart {
    private final JournalWindow window;
    private final Consumer<List<JournalSlot>> unknown;
    private final List<JournalSlot> slots = new ArrayList<>(2);

    /** @param unknown takes the numbers of which nobody knows whether they committed */
    JournalPart(JournalWindow window, Consumer<List<JournalSlot>> unknown) {
        this.window = window;
        this.unknown = unknown;
    }

    Stamp append(DomainEvent event) {
        var slot = window.reserve(event);
        slots.add(slot);
        return slot.entry().stamp();
    }

    @Override
    public void beforeCommit(Session session) throws SQLException {
        JournalTable.insert(session, slots);
    }

    @Override
    public void ended(Outcome outcome) {
        switch (outcome) {
            case COMMITTED -> window.end(slots, true);
            case ROLLED_BACK -> window.end(slots, false);
            case UNKNOWN -> unknown.accept(slots);
        }
    }
}
