package org.hiroba.files.api;

import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings files in from elsewhere, and takes them away without a trace. Administrators only; nobody is notified.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> FORBIDDEN for others; what an upload would be refused for.
 *
 * @since 0.1
 */
@ProviderType
public interface FileImport {
    /** Within the caller's transaction, or one of its own. Bytes are read and scanned at once. */
    ContentRef bringIn(Caller caller, BroughtInFile file);

    /** With all versions; nothing happens if it is gone already. */
    void remove(Caller caller, ContentRef file);
}
