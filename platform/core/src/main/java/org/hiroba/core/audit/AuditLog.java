package org.hiroba.core.audit;

import java.util.List;
import org.hiroba.api.identity.Caller;

/** Who did what, when and from where. */
public final class AuditLog {
    /** Adds a line in the present transaction, or in one of its own. */
    public void append(Caller caller, String action, String subject, String details) { throw new UnsupportedOperationException(); }

    /** Newest first; administrators only. @param before only lines with smaller ids; Long.MAX_VALUE for the newest @param limit 1 to 1,000 */
    public List<AuditEntry> list(Caller caller, AuditFilter filter, long before, int limit) { throw new UnsupportedOperationException(); }

    /** Checks the chain of hashes; administrators only. */
    public AuditVerification verify(Caller caller) { throw new UnsupportedOperationException(); }
}
