package org.hiroba.api.content;

import java.util.Collection;
import java.util.Map;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How far a person has read in a stream of content. One number per person and stream: unread counts are derived from it
 * and nothing is written per member when something is posted. Private to the person: nobody else is told.
 *
 * @since 0.1
 */
@ProviderType
public interface ReadMarks {
    /** Type of the event, addressed to the person alone, that tells the person's other screens. */
    String MOVED = "read-mark.moved";

    /**
     * @param stream which of an audience's streams, e.g. {@code posts}: up to 40 small Latin letters, digits, dots, hyphens
     *     and underscores
     * @return the position up to which everything is read; 0 if nothing
     * @throws org.hiroba.api.error.HirobaException INVALID if that is no name of a stream; so do the others
     */
    long position(PersonId person, Audience audience, String stream);

    Map<Audience, Long> positions(PersonId person, Collection<Audience> audiences, String stream);

    /** Moves the mark forward; a smaller position than the present one changes nothing. */
    void moveTo(PersonId person, Audience audience, String stream, long position);
}
