package org.hiroba.api.identity;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How accounts come, change and go. Operations on others need an administrator.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> {@code HirobaException} FORBIDDEN for the wrong caller,
 * INVALID with the field's text for bad input, CONFLICT for a login that is taken or for the last administrator.
 *
 * @since 0.1
 */
@ProviderType
public interface Accounts {

    /** Makes an account in state INVITED; {@link #invite} gives the link. Administrators only. */
    Person create(Caller caller, NewPerson person);

    /** Makes a person known from an import, who cannot sign in until invited. Administrators only. */
    Person createImported(Caller caller, NewPerson person);

    /** Checks what {@link #create} would say, and changes nothing. */
    void validate(Caller caller, NewPerson person);

    /** Changes oneself, or anybody as an administrator. */
    Person change(Caller caller, PersonId person, PersonChange change);

    /**
     * A link's secret that lets the person choose a password once, within seven days; an earlier one dies. Also the way
     * back in for somebody who forgot the password. Administrators only.
     *
     * @return the secret, at least 128 bits, to be appended to {@code /invitation/}
     */
    String invite(Caller caller, PersonId person);

    /**
     * What the person behind an invitation does with it: chooses a password, which makes the account active and ends all
     * its sessions. The secret is all the right that it takes.
     *
     * @param secret as {@link #invite} returned it
     * @throws org.hiroba.api.error.HirobaException GONE if the secret is used up or outdated, INVALID for a password that
     *     is too easily guessed
     */
    Person redeem(String secret, String password);

    /** Ends all sessions and tokens of the person within seconds and bars signing in. Administrators only. */
    void disable(Caller caller, PersonId person);

    /** Takes back {@link #disable}. Administrators only. */
    void enable(Caller caller, PersonId person);

    /**
     * Forgets somebody who was never really there: a made-up person of a demonstration, a mistake of an import. What the
     * person wrote is to be gone before, for it would name nobody. CONFLICT unless the account is invited, imported or
     * disabled. Administrators only.
     */
    void remove(Caller caller, PersonId person);

    /** Administrators only; the last administrator cannot be made a member. */
    void changeRole(Caller caller, PersonId person, Role role);

    /**
     * Gives everything that a leaving person is responsible for (ownership of groups and whatever plugins add) to
     * another; authorship stays. Plugins take part through {@link HandOver}. Administrators only.
     */
    void handOver(Caller caller, PersonId from, PersonId to);
}
