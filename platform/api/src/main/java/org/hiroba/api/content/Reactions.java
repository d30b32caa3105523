package org.hiroba.api.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One-tap reactions on every kind of content.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> NOT_FOUND if the caller may not see the content, GONE if it
 * was recalled, INVALID for an emoji that is not offered.
 *
 * @since 0.1
 */
@ProviderType
public interface Reactions {
    /** Type of the event that a change of reactions appends; details: {@code emoji}, {@code given} true or false. */
    String CHANGED = "content.reactions-changed";

    /** The few that the company offers, in order; the first is いいね. */
    List<String> offered();

    /** Gives the reaction; nothing happens if given already. */
    void give(Caller caller, ContentRef ref, String emoji);

    /** Takes the caller's reaction back; nothing happens if not given. */
    void takeBack(Caller caller, ContentRef ref, String emoji);

    /** For content that the caller was found to see already; content without reactions is left out. */
    Map<ContentRef, List<Reaction>> of(PersonId viewer, Collection<ContentRef> refs);

    /** Who gave it, first giver first. */
    List<PersonId> givers(Caller caller, ContentRef ref, String emoji);

    /**
     * Brings one in from elsewhere, within the caller's transaction, without an event. Administrators only.
     *
     * @return whether it was not here yet
     */
    boolean bringIn(Caller caller, ContentRef ref, PersonId giver, String emoji, Instant at);
}
