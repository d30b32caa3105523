package org.hiroba.core.access;

import java.util.Optional;
import org.hiroba.api.identity.Person;

/** Links that let a person choose a password once. */
public final class Invitations {
    /** Whom the link is for; empty if it is used, outdated or wrong. */
    public Optional<Person> find(String secret) { throw new UnsupportedOperationException(); }

    /** Sets the password, makes the account active, uses up the link, ends old sessions. GONE for a link that is not valid, INVALID for a weak password. */
    public Person redeem(String secret, String password, ClientInfo client) { throw new UnsupportedOperationException(); }
}
