package org.hiroba.core.people;

import java.util.Comparator;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;

/**
 * Makes the callers for doors at which nobody signs in. They act in the name of the longest serving administrator, for
 * every change needs somebody who answers for it.
 *
 * <p><b>Errors:</b> {@code HirobaException} CONFLICT while there is no administrator, before the first run is over.
 */
public final class Callers {
    private final PeopleDirectory people;

    public Callers(PeopleDirectory people) {
        this.people = people;
    }

    /** Whoever can open the local socket rules the machine anyway. */
    public Caller console() {
        return administrator(Door.COMMAND);
    }

    /** The platform itself: a job, an import, the demo company. */
    public Caller system() {
        return administrator(Door.SYSTEM);
    }

    private Caller administrator(Door door) {
        return people.list(PersonStatus.ACTIVE).stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .map(Person::id)
                .min(Comparator.naturalOrder())
                .map(id -> new Caller(id, Role.ADMINISTRATOR, door))
                .orElseThrow(() -> new HirobaException(ErrorCode.CONFLICT, "setup.error.not-done"));
    }
}
