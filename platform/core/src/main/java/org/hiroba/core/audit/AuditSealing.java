package org.hiroba.core.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
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

    /** Found in the database before their transaction's thread came to say so. */
    private final Set<Long> sealedEarly = new HashSet<>();

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
            List<AuditEntry> drained = drain();
            if (complete) {
                seal(drained);
            } else {
                sealFromDatabase(drained);
            }
        }
    }

    private void sealFromDatabase(List<AuditEntry> drained) {
        List<AuditEntry> found = repository.unsealed();
        seal(found);
        found.forEach(entry -> sealedEarly.add(entry.id()));
        drained.forEach(entry -> sealedEarly.remove(entry.id()));
    }

    private void seal(List<AuditEntry> batch) {
        complete = false;
        if (!batch.isEmpty()) {
            transactions.run(() -> lengthen(batch));
        }
        complete = true;
    }

    private void sealQuietly() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("Lines of the audit log are written but not sealed yet; the next line tries again", e);
        }
    }

    private void lengthen(List<AuditEntry> batch) {
        AuditSeal last = repository.lastSeal().orElse(AuditSeal.START);
        for (AuditEntry entry : batch) {
            last = last.next(entry);
            repository.insert(last);
        }
    }

    private List<AuditEntry> drain() {
        List<AuditEntry> batch = new ArrayList<>();
        for (AuditEntry entry = committed.poll(); entry != null; entry = committed.poll()) {
            if (!sealedEarly.remove(entry.id())) {
                batch.add(entry);
            }
        }
        return batch;
    }
}
