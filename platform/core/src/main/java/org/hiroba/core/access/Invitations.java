package org.hiroba.core.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.core.access.InvitationRepository.StoredInvitation;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.people.PersonWriter;

/**
 * Links that let a person choose a password once, within seven days.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class Invitations {
    /** How long a link is valid. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** Well above the 128 that ASVS 5.0 asks for (7.2.3), and short enough for a QR code. */
    private static final int BITS = 192;

    private final InvitationRepository repository;
    private final Transactions transactions;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PersonWriter people;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AuditLog audit;

    public Invitations(
            InvitationRepository repository,
            Transactions transactions,
            InstantSource clock,
            SecureRandom random,
            PersonWriter people,
            Credentials credentials,
            Sessions sessions,
            AuditLog audit) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whom the link is for; empty if it is used, outdated or wrong. */
    public Optional<Person> find(String secret) {
        return repository
                .find(Secrets.hash(secret))
                .filter(invitation -> clock.instant().isBefore(invitation.expiresAt()))
                .map(invitation -> people.load(invitation.person()))
                .filter(person -> person.status() != PersonStatus.DISABLED);
    }

    /**
     * Sets the password, makes the account active, uses the link up and ends old sessions.
     *
     * @throws HirobaException GONE for a link that is no longer valid, INVALID for a weak password
     */
    public Person redeem(String secret, String password, ClientInfo client) {
        return redeem(secret, password, "PORTAL " + client.address());
    }

    Person redeem(String secret, String password, String origin) {
        Person invited = find(secret).orElseThrow(Invitations::gone);
        String phc = credentials.checkedHash(invited, password);
        PersonId id = invited.id();
        return transactions.call(() -> {
            if (!repository.remove(Secrets.hash(secret))) {
                throw gone();
            }
            Person person = people.load(id);
            if (person.status() == PersonStatus.DISABLED) {
                throw gone();
            }
            credentials.save(id, phc);
            sessions.endAll(id);
            audit.append(
                    Optional.of(id),
                    origin,
                    AuditAction.ACCOUNT_ACTIVATED,
                    "person:" + id,
                    person.login());
            return person.isActive() ? person : people.changeStatus(id, id, PersonStatus.ACTIVE);
        });
    }

    /** Removes what has expired. */
    public void tidy() {
        transactions.run(() -> repository.removeExpired(clock.instant()));
    }

    /** A new link's secret; an earlier link of the person dies. Within a transaction. */
    String make(PersonId person) {
        String secret = Secrets.random(random, BITS);
        repository.save(new StoredInvitation(
                person, Secrets.hash(secret), clock.instant().plus(LIFE).truncatedTo(ChronoUnit.MICROS)));
        return secret;
    }

    /** Within a transaction. */
    void remove(PersonId person) {
        repository.removeOf(person);
    }

    private static HirobaException gone() {
        return new HirobaException(ErrorCode.GONE, "invitation.error.gone");
    }
}
