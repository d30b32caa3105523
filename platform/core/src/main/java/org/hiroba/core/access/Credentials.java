package org.hiroba.core.access;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.people.PeopleDirectory;

/**
 * People's passwords: set, confirmed and changed.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Credentials {
    private final CredentialRepository repository;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final PeopleDirectory people;
    private final Transactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    public Credentials(
            CredentialRepository repository,
            Passwords passwords,
            PasswordPolicy policy,
            SignInThrottle throttle,
            Sessions sessions,
            PeopleDirectory people,
            Transactions transactions,
            AuditLog audit,
            InstantSource clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.policy = policy;
        this.throttle = throttle;
        this.sessions = sessions;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes sure that it is really the person who sits there, before something weighty.
     *
     * @throws HirobaException INVALID for a wrong password, TOO_MANY after too many of them
     */
    public void confirm(Session session, String password) {
        confirmed(session, password);
    }

    /** The hash of the password, which is right. */
    private String confirmed(Session session, String password) {
        Person person = people.load(session.person());
        String place = "session " + session.id();
        if (throttle.attempt(person.login(), place).isPresent()) {
            throw new HirobaException(ErrorCode.TOO_MANY, "password.error.too-many");
        }
        Optional<String> phc = repository.find(person.id());
        if (!passwords.matches(password, phc)) {
            throw wrong();
        }
        throttle.succeeded(person.login(), place);
        return phc.orElseThrow(Credentials::wrong);
    }

    /**
     * Changes the password of the session's person and ends all other sessions.
     *
     * @param present the password until now
     * @throws HirobaException as {@link #confirm}, and INVALID for a new one that is too weak
     */
    public void change(Session session, String present, String wanted) {
        String confirmed = confirmed(session, present);
        Person person = people.load(session.person());
        String phc = checkedHash(person, wanted);
        transactions.run(() -> {
            if (!hold(person.id(), confirmed)) {
                throw wrong();
            }
            save(person.id(), phc);
            sessions.endOthers(session);
            audit.append(
                    Optional.of(person.id()),
                    "PORTAL " + session.address(),
                    AuditAction.PASSWORD_CHANGED,
                    "person:" + person.id(),
                    person.login());
        });
    }

    /**
     * Whether the person is active and the hash the one that counts, for looking at a password takes long enough for both to
     * change. If so they stay until the transaction ends, within which this is asked first.
     */
    boolean hold(PersonId person, String phc) {
        return repository.hold(person, phc) && people.holdActive(person);
    }

    /** @throws HirobaException INVALID for a password that is too weak for this person */
    String checkedHash(Person person, String password) {
        policy.require(password, person);
        return passwords.hash(password);
    }

    /** Within a transaction. */
    public void save(PersonId person, String phc) {
        repository.save(person, phc, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static HirobaException wrong() {
        return HirobaException.invalid("password.error.wrong");
    }
}
