package org.hiroba.api.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks people up. The directory of the company is open to everybody in it, so nothing here asks who is calling.
 *
 * <p><b>Threads:</b> safe for concurrent calls; answers come from memory as a rule.
 *
 * @since 0.1
 */
@ProviderType
public interface People {
    /** Type of the event, to the whole company, that tells that somebody came, changed or went. */
    String CHANGED = "people.person-changed";

    /** Name of that event's detail that holds the person's id. */
    String CHANGED_PERSON = "person";

    Optional<Person> find(PersonId id);

    /** By the name to sign in with, in any case. */
    Optional<Person> findByLogin(String login);

    /** Those of the ids that exist, in no order. */
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /** Everybody of the given states, sorted by reading. */
    List<Person> list(PersonStatus first, PersonStatus... further);

    /**
     * Active people whose name, reading, login or affiliation contains the words, for suggestions while typing. Width of
     * characters, case and hiragana or katakana make no difference.
     *
     * @param limit 1 to 100
     */
    List<Person> search(String words, int limit);

    /** The same among people of the given states. */
    List<Person> search(Set<PersonStatus> states, String words, int limit);

    /** What the person tells about himself or herself; empty if never filled in. */
    Profile profile(PersonId id);

    /** @throws org.hiroba.api.error.HirobaException NOT_FOUND if nobody has this id */
    default Person load(PersonId id) {
        return find(id).orElseThrow(org.hiroba.api.error.HirobaException::notFound);
    }
}
