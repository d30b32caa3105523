package org.hiroba.core.access;

import java.time.Duration;

/** How an attempt to sign in went. */
public sealed interface SignIn {

    /**
     * Welcome.
     *
     * @param token 256 random bits for the cookie; Hiroba itself keeps only a hash of it
     */
    record Accepted(String token, Session session) implements SignIn {}

    /** Login or password is wrong, or the account is barred; which of them is not told. */
    record Refused() implements SignIn {}

    /**
     * Too many failures; not even looked at.
     *
     * @param remaining until the next attempt is looked at
     */
    record Delayed(Duration remaining) implements SignIn {}
}
