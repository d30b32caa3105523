package org.hiroba.core.access;

import java.time.Duration;
import java.util.Optional;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.people.Login;
import org.hiroba.core.people.PeopleDirectory;

/**
 * The portal's front door: login and password against a session. What is wrong is never told, and takes the same time
 * whether the account exists or not.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SignInService {
    private final PeopleDirectory people;
    private final CredentialRepository repository;
    private final Passwords passwords;
    private final Credentials credentials;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final Transactions transactions;
    private final AuditLog audit;

    public SignInService(
            PeopleDirectory people,
            CredentialRepository repository,
            Passwords passwords,
            Credentials credentials,
            SignInThrottle throttle,
            Sessions sessions,
            Transactions transactions,
            AuditLog audit) {
        this.people = people;
        this.repository = repository;
        this.passwords = passwords;
        this.credentials = credentials;
        this.throttle = throttle;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        sessions.all().forEach(session -> people.find(session.person())
                .ifPresent(person -> throttle.remember(person.login(), session.address())));
    }

    /** Opens a new session if the password is right. */
    public SignIn signIn(String login, String password, ClientInfo client) {
        String name = Login.normalise(login);
        Optional<Duration> wait = throttle.attempt(name, client.address());
        if (wait.isPresent()) {
            return new SignIn.Delayed(wait.get());
        }
        Optional<Person> person = people.findByLogin(name).filter(Person::isActive);
        Optional<String> phc = person.flatMap(known -> repository.find(known.id()));
        if (!passwords.matches(password, phc) || person.isEmpty() || phc.isEmpty()) {
            return refuse(name, client);
        }
        Optional<SignIn> accepted = accept(person.get(), password, phc.get(), client);
        if (accepted.isEmpty()) {
            return refuse(name, client);
        }
        throttle.succeeded(name, client.address());
        return accepted.get();
    }

    /** Nothing if the password was changed, or the person disabled, while the password was looked at. */
    private Optional<SignIn> accept(Person person, String password, String phc, ClientInfo client) {
        Optional<String> renewed =
                passwords.isOutdated(phc) ? Optional.of(passwords.hash(password)) : Optional.empty();
        return transactions.call(() -> {
            if (!credentials.hold(person.id(), phc)) {
                return Optional.empty();
            }
            renewed.ifPresent(hash -> credentials.save(person.id(), hash));
            record(Optional.of(person.id()), client, AuditAction.SIGN_IN_ACCEPTED, person.login());
            return Optional.of(sessions.start(person, client));
        });
    }

    /** What is nobody's login is not written down: it may be a password, typed into the wrong field. */
    private SignIn refuse(String login, ClientInfo client) {
        String known = people.findByLogin(login).map(Person::login).orElse("");
        record(Optional.empty(), client, AuditAction.SIGN_IN_REFUSED, known);
        throttle.attempted(login, client.address()).ifPresent(wait -> record(
                Optional.empty(), client, AuditAction.SIGN_IN_DELAYED, known + " " + wait.toSeconds() + " s"));
        return new SignIn.Refused();
    }

    private void record(Optional<PersonId> person, ClientInfo client, String action, String details) {
        audit.append(person, "PORTAL " + client.address(), action, "", details);
    }
}
