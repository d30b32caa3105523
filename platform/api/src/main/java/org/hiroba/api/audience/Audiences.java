package org.hiroba.api.audience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the kinds of audience. An audience whose kind is not installed is seen by nobody.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Audiences {
    boolean maySee(PersonId person, Audience audience);

    boolean mayWrite(PersonId person, Audience audience);

    Collection<PersonId> members(Audience audience);

    /** All that the person belongs to, the company and the person's own included. */
    List<Audience> audiencesOf(PersonId person);

    /** All that the person may see, open ones that others belong to included. */
    List<Audience> visibleTo(PersonId person);

    Optional<String> title(PersonId viewer, Audience audience);

    Optional<String> path(Audience audience);

    /** @throws HirobaException NOT_FOUND if the caller may not see the audience */
    default void requireSee(Caller caller, Audience audience) {
        if (!maySee(caller.person(), audience)) {
            throw HirobaException.notFound();
        }
    }

    /** @throws HirobaException NOT_FOUND if the caller may not see it, FORBIDDEN if not write to it */
    default void requireWrite(Caller caller, Audience audience) {
        requireSee(caller, audience);
        if (!mayWrite(caller.person(), audience)) {
            throw HirobaException.forbidden();
        }
    }
}
