package org.hiroba.search.domain;

import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.PersonId;
import org.hiroba.search.index.Indexer;

/** Takes recalled content out of the index as soon as the recall is certain, and a removed person's searches along. */
public record RecalledContent(Transactions transactions, Indexer indexer, KeptRepository kept) implements RecallSink {
    @Override
    public void recalled(ContentRef ref) {
        transactions.afterCommit(() -> {
            try {
                indexer.index().recall(ref);
            } catch (HirobaException noIndex) {
                // One that is made later does not get it.
                return;
            } catch (IOException | AlreadyClosedException e) {
                indexer.failed(e);
            }
        });
    }

    @Override
    public void removed(Audience audience, PersonId by) {
        audience.person().ifPresent(kept::deleteAllOf);
    }
}
