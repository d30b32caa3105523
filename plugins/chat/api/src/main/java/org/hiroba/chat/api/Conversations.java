package org.hiroba.chat.api;

import java.util.Collection;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens conversations.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@code HirobaException} NOT_FOUND for an audience that the
 * caller may not see.
 *
 * @since 0.1
 */
@ProviderType
public interface Conversations {
    /** The one between the caller and another; made if there is none. */
    Conversation direct(Caller caller, PersonId other);

    /** A new one among the caller and others. */
    Conversation create(Caller caller, Collection<PersonId> others, String title);

    /** The talk of an audience, e.g. of a group; made if there is none. */
    Conversation talkOf(Caller caller, Audience audience);
}
