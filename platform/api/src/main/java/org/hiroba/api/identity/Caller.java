package org.hiroba.api.identity;

import org.hiroba.api.error.HirobaException;

/**
 * Who is asking. Every operation of a domain service takes it first and decides by it before it does anything else. Made
 * by the doors from a proven identity; a plugin passes on the one it was given.
 */
public record Caller(PersonId person, Role role, Door door) {

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** @throws HirobaException FORBIDDEN if the caller does not administer Hiroba */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw HirobaException.forbidden();
        }
    }

    public boolean is(PersonId other) {
        return person.equals(other);
    }
}
