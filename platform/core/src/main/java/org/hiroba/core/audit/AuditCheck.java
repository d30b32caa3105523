package org.hiroba.core.audit;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Walks along the chain and remembers the first place where it does not hold. */
final class AuditCheck implements BiConsumer<AuditSeal, Optional<AuditEntry>> {
    private AuditSeal last = AuditSeal.START;
    private long entries;
    private Optional<Long> brokenAt = Optional.empty();

    @Override
    public void accept(AuditSeal seal, Optional<AuditEntry> entry) {
        entries++;
        boolean holds = entry.map(last::next).filter(seal::equals).isPresent();
        if (!holds && brokenAt.isEmpty()) {
            brokenAt = Optional.of(seal.entry());
        }
        last = seal;
    }

    AuditVerification result() {
        return new AuditVerification(entries, last.hash(), brokenAt);
    }
}
