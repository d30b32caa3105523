package org.hiroba.api.notification;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people what concerns them: each has a list, kept for 90 days, and a count of what is unread in the shell. Private
 * to the person.
 *
 * <p>Rights are asked when the person looks: what one may no longer see, and what was recalled, is not in the list.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Notifications {
    /** Type of the event, addressed to the person alone, that tells that the list or the count changed. */
    String CHANGED = "notification.changed";

    /** Beyond this "99+" is enough to know. */
    int MOST_COUNTED = 100;

    /** Tells the person, inside the transaction of what happened. Nothing happens if told already by that key. */
    void tell(PersonId person, NewNotification notification);

    /** Newest first. */
    Page<Notification> list(Caller caller, Optional<Cursor> after, int limit);

    /** How many the caller has not read, at most {@link #MOST_COUNTED}. */
    int countUnread(Caller caller);

    /** Marks these of the caller's as read; others are passed over. */
    void markRead(Caller caller, List<Long> ids);

    void markAllRead(Caller caller);
}
