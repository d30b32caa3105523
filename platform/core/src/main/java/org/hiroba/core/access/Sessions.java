package org.hiroba.core.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.access.SessionEnded.Reason;
import org.hiroba.core.access.SessionRepository.StoredSession;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.people.PeopleDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in on which device. All living sessions are in memory, so that every request is recognised without the
 * database, and one that ends is dead at once; the table is there for restarts.
 *
 * <p><b>Lifecycle:</b> somebody calls {@link #tidy} every minute. <b>Threads:</b> safe for concurrent calls.
 */
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int TOKEN_BITS = 256;
    private static final int LONGEST_TOKEN = 100;

    /** More devices than anybody has; whoever signs in again and again does not fill memory and table. */
    private static final int MOST_PER_PERSON = 50;

    private final SessionRepository repository;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PeopleDirectory people;
    private final Settings settings;
    private final AuditLog audit;
    private final Map<String, LiveSession> byHash = new ConcurrentHashMap<>();
    private final Endings endings = new Endings();
    private final List<Consumer<SessionEnded>> listeners = new CopyOnWriteArrayList<>();

    public Sessions(
            SessionRepository repository,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            SecureRandom random,
            PeopleDirectory people,
            Settings settings,
            AuditLog audit) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        repository.all().forEach(stored -> byHash.put(stored.tokenHash(), new LiveSession(stored)));
    }

    /** The living session of a token. Does not count as use: for heartbeats and open connections. */
    public Optional<Session> find(String token) {
        return living(token).map(LiveSession::session);
    }

    /** The living session of a token, used by its person this very moment. */
    public Optional<Session> use(String token) {
        Optional<LiveSession> living = living(token);
        living.ifPresent(session -> session.use(now().truncatedTo(ChronoUnit.MINUTES)));
        return living.map(LiveSession::session);
    }

    /** Whom the session makes its person at a door; empty if the person may no longer come in. */
    public Optional<Caller> caller(Session session, Door door) {
        return people.find(session.person())
                .filter(Person::isActive)
                .map(person -> new Caller(person.id(), person.role(), door));
    }

    /** Signs out. Nothing happens if the session is over already. */
    public void end(Session session) {
        end(live(one -> one.session().id() == session.id()).toList(), Reason.SIGNED_OUT);
    }

    /**
     * Ends one's own session, or anybody's as an administrator.
     *
     * @throws HirobaException NOT_FOUND if there is none that the caller may end
     */
    public void end(Caller caller, long session) {
        List<LiveSession> ending = live(one -> one.session().id() == session)
                .filter(one -> caller.isAdministrator() || caller.is(one.session().person()))
                .toList();
        if (ending.isEmpty()) {
            throw HirobaException.notFound();
        }
        transactions.run(() -> {
            recordEnd(caller, ending.getFirst().session().person());
            end(ending, Reason.REVOKED);
        });
    }

    /** Ends all of one's own sessions, or all of anybody's as an administrator. */
    public void endAll(Caller caller, PersonId person) {
        requireOwnOrAdministrator(caller, person);
        transactions.run(() -> {
            recordEnd(caller, person);
            endAll(person);
        });
    }

    /** Ends all of the person's sessions but this one. */
    public void endOthers(Session kept) {
        endings.add(kept.person());
        end(
                live(one -> one.session().person().equals(kept.person()) && one.session().id() != kept.id())
                        .toList(),
                Reason.REVOKED);
    }

    /** Living sessions, last used first: one's own, or anybody's as an administrator. */
    public List<Session> list(Caller caller, PersonId person) {
        requireOwnOrAdministrator(caller, person);
        return live(one -> one.session().person().equals(person))
                .filter(this::isLiving)
                .map(LiveSession::session)
                .sorted(Comparator.comparing(Session::usedAt).reversed())
                .toList();
    }

    /** From now on the listener is told of every session that ends, right after, on the thread that ended it. */
    public void onEnd(Consumer<SessionEnded> listener) {
        listeners.add(listener);
    }

    /** Ends what has expired, and writes down when the others were used. */
    public void tidy() {
        end(live(one -> !isInTime(one.session())).toList(), Reason.EXPIRED);
        List<LiveSession> used = live(one -> !one.isSaved()).toList();
        if (!used.isEmpty()) {
            List<Session> states = used.stream().map(LiveSession::session).toList();
            transactions.run(() -> repository.saveUse(states));
            for (int i = 0; i < used.size(); i++) {
                used.get(i).saved(states.get(i).usedAt());
            }
        }
    }

    /** For whoever has just proved who he or she is. Within a transaction. */
    SignIn.Accepted start(Person person, ClientInfo client) {
        endSurplus(person.id());
        Instant now = now();
        Session session = new Session(
                ids.next(), person.id(), DeviceWords.of(client.userAgent()), client.address(), now, now);
        String token = Secrets.random(random, TOKEN_BITS);
        StoredSession stored = new StoredSession(session, Secrets.hash(token));
        repository.insert(stored);
        long endingsBefore = endings.of(person.id());
        transactions.afterCommit(() -> started(new LiveSession(stored), endingsBefore));
        return new SignIn.Accepted(token, session);
    }

    /** Whoever ended the person's sessions since did not find this one in memory yet. */
    private void started(LiveSession session, long endingsBefore) {
        byHash.put(session.tokenHash(), session);
        if (endings.of(session.session().person()) != endingsBefore) {
            end(List.of(session), Reason.REVOKED);
        }
    }

    void endAll(PersonId person) {
        endings.add(person);
        end(live(one -> one.session().person().equals(person)).toList(), Reason.REVOKED);
    }

    private void endSurplus(PersonId person) {
        List<LiveSession> latestFirst = live(one -> one.session().person().equals(person))
                .sorted(Comparator.comparing((LiveSession one) -> one.session().usedAt()).reversed())
                .toList();
        if (latestFirst.size() >= MOST_PER_PERSON) {
            end(latestFirst.subList(MOST_PER_PERSON - 1, latestFirst.size()), Reason.EXPIRED);
        }
    }

    /** From where people have signed in before. */
    Collection<Session> all() {
        return byHash.values().stream().map(LiveSession::session).toList();
    }

    private void end(List<LiveSession> ending, Reason reason) {
        if (ending.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            repository.delete(ending.stream().map(one -> one.session().id()).toList());
            transactions.afterCommit(() -> ending.forEach(one -> ended(one, reason)));
        });
    }

    private void ended(LiveSession session, Reason reason) {
        if (byHash.remove(session.tokenHash()) == null) {
            return;
        }
        SessionEnded event = new SessionEnded(
                session.session().id(), session.session().person(), reason);
        for (Consumer<SessionEnded> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A session ended, and one of those who are told of it failed", e);
            }
        }
    }

    private Optional<LiveSession> living(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return Optional.ofNullable(byHash.get(Secrets.hash(token))).filter(this::isLiving);
    }

    private boolean isLiving(LiveSession live) {
        return isInTime(live.session())
                && people.find(live.session().person()).filter(Person::isActive).isPresent();
    }

    private boolean isInTime(Session session) {
        Instant now = now();
        return now.isBefore(session.usedAt().plus(settings.get(AccessSettings.IDLE_TIME)))
                && now.isBefore(session.startedAt().plus(settings.get(AccessSettings.LONGEST_TIME)));
    }

    private Stream<LiveSession> live(Predicate<LiveSession> wanted) {
        return byHash.values().stream().filter(wanted);
    }

    private void recordEnd(Caller caller, PersonId person) {
        audit.append(caller, AuditAction.SESSION_ENDED, "person:" + person, "");
    }

    private static void requireOwnOrAdministrator(Caller caller, PersonId person) {
        if (!caller.is(person)) {
            caller.requireAdministrator();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
