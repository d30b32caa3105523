package org.hiroba.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Keeps the lines of the audit log and the seals upon them. */
public interface AuditRepository {
    void insert(AuditEntry entry);

    void insert(AuditSeal seal);

    /** Newest first. */
    List<AuditEntry> list(AuditFilter filter, long before, int limit);

    /** In the order of their ids. */
    List<AuditEntry> unsealed();

    Optional<AuditSeal> lastSeal();

    /** Every seal in order, with its entry if that is still there. */
    void eachSeal(BiConsumer<AuditSeal, Optional<AuditEntry>> consumer);
}
