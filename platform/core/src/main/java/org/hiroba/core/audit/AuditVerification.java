package org.hiroba.core.audit;

import java.util.Optional;

/**
 * What checking the audit log's chain of hashes found.
 *
 * @param entries how many lines were checked
 * @param head the hash of the last one: noted elsewhere, it shows later whether the end was cut off
 * @param brokenAt the line that was changed, removed or put in afterwards, if any
 */
public record AuditVerification(long entries, String head, Optional<Long> brokenAt) {
    public boolean isIntact() {
        return brokenAt.isEmpty();
    }
}
