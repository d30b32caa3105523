package org.hiroba.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.hiroba.api.event.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lengthens the chain of seals, one batch of committed lines at a time. */
final class AuditSealing {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final AuditRepository repository;
    private final Transactions transactions;
    private final Executor background;
    private final Queue<AuditEntry> committed = new ConcurrentLinkedQueue<>();
    private final Object lock = new Object();

    /** At the start, and after a failure, the database knows better than memory what is not sealed. */
    private boolean complete;

    AuditSealing(AuditRepository repository, Transactions transactions, Executor background) {
        this.repository = repository;
        this.transactions = transactions;
        this.background = background;
    }

    void add(AuditEntry entry) {
        committed.add(entry);
        background.execute(this::sealQuietly);
    }

    void sealAll() {
        synchronized (lock) {
            List<AuditEntry> batch = drain();
            if (complete && batch.isEmpty()) {
                return;
            }
            boolean fromMemory = complete;
            complete = false;
            transactions.run(() -> seal(fromMemory ? batch : repository.unsealed()));
            complete = true;
        }
    }

    private void sealQuietly() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("Lines of the audit log are written but not sealed yet; the next line tries again", e);
        }
    }

    private void seal(List<AuditEntry> batch) {
        AuditSeal last = repository.lastSeal().orElse(AuditSeal.START);
        for (AuditEntry entry : batch) {
            last = last.next(entry);
            repository.insert(last);
        }
    }

    private List<AuditEntry> drain() {
        List<AuditEntry> batch = new ArrayList<>();
        for (AuditEntry entry = committed.poll(); entry != null; entry = committed.poll()) {
            batch.add(entry);
        }
        return batch;
    }
}
