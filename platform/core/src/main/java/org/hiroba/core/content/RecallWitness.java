package org.hiroba.core.content;

import java.util.List;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentKind;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;

/** The platform's part that takes note of what a recall takes away, before it does and in its transaction. */
public interface RecallWitness extends Contribution {
    /** Something that is about to go. */
    record Going(Content content, ContentKind kind) {
        public ContentRef ref() {
            return content.ref();
        }
    }

    /** @param going what was named, first, and whatever hangs on it */
    void recalling(Caller by, List<Going> going);
}
