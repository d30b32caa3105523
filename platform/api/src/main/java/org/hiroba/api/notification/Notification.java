package org.hiroba.api.notification;

import java.time.Instant;
import org.hiroba.api.content.Content;
import org.hiroba.api.identity.PersonId;

/**
 * One line of what a person was told.
 *
 * @param textKey see {@link NewNotification}
 * @param about as it is now
 */
public record Notification(long id, Instant at, boolean read, String textKey, PersonId actor, Content about) {}
