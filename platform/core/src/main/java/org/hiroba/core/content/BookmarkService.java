package org.hiroba.core.content;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Bookmarks;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.core.content.storage.SqlBookmarks;

/** What people want to find again. */
public final class BookmarkService implements Bookmarks, RecallSink {
    private final ContentDirectory contents;
    private final SqlBookmarks table;
    private final Transactions transactions;
    private final InstantSource clock;

    public BookmarkService(
            ContentDirectory contents, SqlBookmarks table, Transactions transactions, InstantSource clock) {
        this.contents = contents;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void add(Caller caller, ContentRef ref) {
        contents.loadPresent(caller, ref);
        try {
            transactions.run(() -> {
                if (table.among(caller.person(), List.of(ref)).isEmpty()) {
                    table.insert(caller.person(), ref, clock.instant());
                }
            });
        } catch (DuplicateKeyException e) {
            // Two taps at the same moment: the other one marked it.
        }
    }

    /** {@inheritDoc} Also what one may no longer see: the mark is one's own. */
    @Override
    public void remove(Caller caller, ContentRef ref) {
        transactions.run(() -> table.delete(caller.person(), ref));
    }

    @Override
    public Set<ContentRef> of(Caller caller, Collection<ContentRef> refs) {
        return table.among(caller.person(), refs);
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
