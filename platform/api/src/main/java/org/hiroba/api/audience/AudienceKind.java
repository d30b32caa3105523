package org.hiroba.api.audience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers for all audiences of one kind. The platform asks it from every door, on any thread, often; it answers from
 * memory where it can. What it does not know, nobody may see.
 *
 * <p>When who belongs or may see changes, the plugin appends an event of type {@link #MEMBERSHIP_CHANGED} about the
 * audience to the journal, in the same transaction: open streams follow it at once.
 *
 * @since 0.1
 */
@ConsumerType
public interface AudienceKind extends Contribution {
    /** Type of the event that tells that members or visibility of an audience changed. */
    String MEMBERSHIP_CHANGED = "audience.membership-changed";

    /** E.g. {@code group}; lower case letters, digits, hyphens. */
    String kind();

    /** Whether the person may read what is addressed to it. False for an audience that does not exist. */
    boolean maySee(PersonId person, String id);

    /** Whether the person may add to it, e.g. post; implies {@link #maySee}. */
    boolean mayWrite(PersonId person, String id);

    /** Those the audience consists of: they get its live events, unread marks and notifications. */
    Collection<PersonId> members(String id);

    /** The ids of the audiences that the person belongs to. */
    List<String> audiencesOf(PersonId person);

    /**
     * The ids of all audiences that the person may see, whether belonging to them or not: exactly those for which {@link
     * #maySee} answers yes. A search asks this with every keystroke. As it comes: those that the person belongs to.
     */
    default List<String> visibleTo(PersonId person) {
        return audiencesOf(person);
    }

    /** How the audience is called for this person; empty if it does not exist. */
    Optional<String> title(PersonId viewer, String id);

    /** Where the portal shows it, e.g. {@code groups/12}. */
    String path(String id);
}
