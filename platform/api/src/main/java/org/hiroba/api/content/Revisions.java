package org.hiroba.api.content;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Earlier versions of texts, kept for everybody who may see the content and erased with its recall. */
@ProviderType
public interface Revisions {
    /** Keeps the text that an edit is about to replace, inside the transaction of the edit. */
    void keep(Caller caller, ContentRef ref, String oldText, Instant replacedAt);

    /** Newest first; empty if never edited. */
    List<Revision> list(Caller caller, ContentRef ref);
}
