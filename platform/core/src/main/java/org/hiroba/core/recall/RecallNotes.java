package org.hiroba.core.recall;

import java.util.List;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.content.RecallWitness;

/** Takes note of a recall: for its author, for the sealed copy, for the audit log. */
record RecallNotes(RecallReports reports, Seals seals, AuditLog audit, Notifications notifications, Ids ids)
        implements RecallWitness {
    @Override
    public void recalling(Caller by, List<Going> going) {
        Content content = going.getFirst().content();
        Recall recall = reports.write(ids.next(), by, going);
        seals.seal(recall.id(), going);
        audit.append(by, AuditAction.CONTENT_RECALLED, content.ref().toString(), "");
        if (!by.is(content.author())) {
            notifications.tell(
                    content.author(),
                    new NewNotification(
                            "recall.notification.by-other",
                            new ContentRef(Recall.KIND, recall.id()),
                            by.person(),
                            "recall:by-other:" + recall.id()));
        }
    }
}
