package org.hiroba.core.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.content.Revision;
import org.hiroba.api.content.Revisions;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.content.storage.SqlRevisions;

/** Earlier versions of texts. */
public final class RevisionService implements Revisions, RecallSink {
    private final ContentDirectory contents;
    private final SqlRevisions table;
    private final Transactions transactions;
    private final Ids ids;

    public RevisionService(ContentDirectory contents, SqlRevisions table, Transactions transactions, Ids ids) {
        this.contents = contents;
        this.table = table;
        this.transactions = transactions;
        this.ids = ids;
    }

    @Override
    public void keep(Caller caller, ContentRef ref, String oldText, Instant replacedAt) {
        transactions.run(
                () -> table.insert(ids.next(), ref, new Revision(oldText, caller.person(), replacedAt)));
    }

    @Override
    public List<Revision> list(Caller caller, ContentRef ref) {
        contents.load(caller, ref);
        return table.list(ref);
    }

    /** The same for the platform's own parts, which decide elsewhere who reads it. */
    public List<Revision> kept(ContentRef ref) {
        return table.list(ref);
    }

    @Override
    public void recalled(ContentRef ref) {
        table.deleteAll(List.of(ref));
    }

    @Override
    public void removed(Collection<ContentRef> refs) {
        table.deleteAll(refs);
    }
}
