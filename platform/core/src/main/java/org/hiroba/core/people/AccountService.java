package org.hiroba.core.people;

import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;

/** How accounts come, change and go. */
public final class AccountService implements Accounts {
    @Override
    public Person create(Caller caller, NewPerson person) { throw new UnsupportedOperationException(); }

    @Override
    public Person createImported(Caller caller, NewPerson person) { throw new UnsupportedOperationException(); }

    @Override
    public void validate(Caller caller, NewPerson person) { throw new UnsupportedOperationException(); }

    @Override
    public Person change(Caller caller, PersonId person, PersonChange change) { throw new UnsupportedOperationException(); }

    @Override
    public String invite(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    @Override
    public void disable(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    @Override
    public void enable(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    @Override
    public void changeRole(Caller caller, PersonId person, Role role) { throw new UnsupportedOperationException(); }

    @Override
    public void handOver(Caller caller, PersonId from, PersonId to) { throw new UnsupportedOperationException(); }
}
