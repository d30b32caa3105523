package org.hiroba.core.access;

import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.feed.storage.SqlFeedSecrets;
import org.hiroba.core.people.AccountAccess;

/** All ways in that a person has, opened and shut together. */
public final class PersonAccess implements AccountAccess {
    private final CredentialRepository credentials;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SqlFeedSecrets feeds;

    public PersonAccess(
            CredentialRepository credentials,
            Invitations invitations,
            Sessions sessions,
            AccessTokens tokens,
            SqlFeedSecrets feeds) {
        this.credentials = credentials;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.feeds = feeds;
    }

    @Override
    public String invite(Person person) {
        return invitations.make(person.id());
    }

    @Override
    public Person redeem(String secret, String password) {
        return invitations.redeem(secret, password, Door.SYSTEM.name());
    }

    @Override
    public boolean hasPassword(PersonId person) {
        return credentials.find(person).isPresent();
    }

    @Override
    public void shut(PersonId person) {
        invitations.remove(person);
        tokens.revokeAll(person);
        feeds.deleteAllOf(person);
        sessions.endAll(person);
    }

    @Override
    public void forget(PersonId person) {
        // The password first: who comes in by it waits for that, or is seen by what follows.
        credentials.remove(person);
        shut(person);
    }
}
