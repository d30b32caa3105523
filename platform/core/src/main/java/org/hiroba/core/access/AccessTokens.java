package org.hiroba.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;

/** Tokens for the API and the live stream. */
public final class AccessTokens {
    /**
     * Makes a token and returns its secret, shown never again. For oneself from the portal; for anybody from the console.
     */
    public String create(Caller caller, PersonId person, String name, Optional<Instant> expires) { throw new UnsupportedOperationException(); }

    /** Who presents the secret; empty if unknown, revoked, expired, or if the person may not sign in. */
    public Optional<Caller> find(String secret, Door door) { throw new UnsupportedOperationException(); }

    /** Living tokens: one's own, or anybody's as an administrator. */
    public List<AccessToken> list(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    /** Revokes: one's own, or anybody's as an administrator. */
    public void revoke(Caller caller, long token) { throw new UnsupportedOperationException(); }
}
