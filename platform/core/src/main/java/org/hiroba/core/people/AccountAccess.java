package org.hiroba.core.people;

import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;

/** What accounts need of the ways to get in. Every call but {@link #redeem} is made within a transaction. */
public interface AccountAccess {
    /** Makes a new invitation, and lets an earlier one die. @return the secret */
    String invite(Person person);

    /** @throws org.hiroba.api.error.HirobaException as {@code Accounts.redeem} */
    Person redeem(String secret, String password);

    boolean hasPassword(PersonId person);

    /** Ends sessions, tokens and invitation. */
    void shut(PersonId person);

    /** Also forgets the password. */
    void forget(PersonId person);
}
