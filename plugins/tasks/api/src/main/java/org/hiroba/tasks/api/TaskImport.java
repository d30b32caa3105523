package org.hiroba.tasks.api;

import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings tasks in from elsewhere, and takes them away without a trace. Administrators only; nobody is notified.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> FORBIDDEN for others, INVALID for texts that are too long.
 *
 * @since 0.1
 */
@ProviderType
public interface TaskImport {
    /** Within the caller's transaction, or one of its own. */
    ContentRef bringIn(Caller caller, BroughtInTask task);

    /** Nothing happens if it is gone already. */
    void remove(Caller caller, ContentRef task);
}
