package org.hiroba.core.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.access.TokenRepository.StoredToken;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.people.PeopleDirectory;

/**
 * Tokens for the API and the live stream: opaque, kept as hashes, named, with an end, revocable. Who presents one is its
 * person, with all of that person's rights and none besides.
 *
 * <p><b>Lifecycle:</b> somebody calls {@link #tidy} every minute. <b>Threads:</b> safe for concurrent calls; {@link #find}
 * is from memory.
 */
public final class AccessTokens {
    /** Lets scanners for secrets recognise one that was left in a file. */
    private static final String PREFIX = "hiroba_";

    private static final int BITS = 256;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SECRET = 100;
    private static final int MOST_PER_PERSON = 100;

    private final TokenRepository repository;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PeopleDirectory people;
    private final AuditLog audit;
    private final Map<String, LiveToken> byHash = new ConcurrentHashMap<>();
    private final Endings endings = new Endings();

    public AccessTokens(
            TokenRepository repository,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            SecureRandom random,
            PeopleDirectory people,
            AuditLog audit) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.people = people;
        this.audit = audit;
        repository.all().forEach(stored -> byHash.put(stored.hash(), new LiveToken(stored)));
    }

    /**
     * Makes a token: for oneself from the portal, for anybody from the console. A token cannot make further tokens, for
     * then its end would mean nothing; an administrator cannot make one for somebody else, for that would be reading over
     * that person's shoulder.
     *
     * @param expires empty for a token without end
     * @return the secret, which is never shown again
     * @throws HirobaException FORBIDDEN for others, INVALID for a missing name, a past end or a person who is not active,
     *     CONFLICT for one who has 100 already
     */
    public String create(Caller caller, PersonId person, String name, Optional<Instant> expires) {
        requireMaker(caller, person);
        long endingsBefore = endings.of(person);
        String named = checkedName(name);
        if (expires.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw HirobaException.invalid("token.error.expires");
        }
        people.load(person);
        if (list(caller, person).size() >= MOST_PER_PERSON) {
            throw new HirobaException(ErrorCode.CONFLICT, "token.error.too-many", MOST_PER_PERSON);
        }
        String secret = PREFIX + Secrets.random(random, BITS);
        AccessToken token =
                new AccessToken(ids.next(), person, named, now(), expires.map(AccessTokens::exact), Optional.empty());
        StoredToken stored = new StoredToken(token, Secrets.hash(secret));
        transactions.run(() -> {
            if (!people.holdActive(person)) {
                throw HirobaException.invalid("token.error.person");
            }
            repository.insert(stored);
            audit.append(caller, AuditAction.TOKEN_CREATED, "person:" + person, named);
            transactions.afterCommit(() -> created(new LiveToken(stored), endingsBefore));
        });
        return secret;
    }

    /** Whoever revoked the person's tokens since did not find this one in memory yet. */
    private void created(LiveToken live, long endingsBefore) {
        byHash.put(live.hash(), live);
        if (endings.of(live.token().person()) != endingsBefore) {
            remove(List.of(live));
        }
    }

    /** Who presents the secret; empty if it is unknown, revoked or expired, or if the person may not come in. */
    public Optional<Caller> find(String secret, Door door) {
        if (secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return Optional.ofNullable(byHash.get(Secrets.hash(secret)))
                .filter(live -> !live.isExpired(clock.instant()))
                .flatMap(live -> caller(live, door));
    }

    /** Living tokens, newest first: one's own, or anybody's as an administrator. */
    public List<AccessToken> list(Caller caller, PersonId person) {
        if (!caller.is(person)) {
            caller.requireAdministrator();
        }
        return live(one -> one.token().person().equals(person))
                .filter(one -> !one.isExpired(clock.instant()))
                .map(LiveToken::token)
                .sorted(Comparator.comparing(AccessToken::id).reversed())
                .toList();
    }

    /**
     * Revokes one's own token, or anybody's as an administrator.
     *
     * @throws HirobaException NOT_FOUND if there is none that the caller may revoke
     */
    public void revoke(Caller caller, long token) {
        List<LiveToken> revoked = live(one -> one.token().id() == token)
                .filter(one -> caller.isAdministrator() || caller.is(one.token().person()))
                .toList();
        if (revoked.isEmpty()) {
            throw HirobaException.notFound();
        }
        AccessToken gone = revoked.getFirst().token();
        transactions.run(() -> {
            audit.append(caller, AuditAction.TOKEN_REVOKED, "person:" + gone.person(), gone.name());
            remove(revoked);
        });
    }

    /** Removes what has expired, and writes down when the others were used. */
    public void tidy() {
        remove(live(one -> one.isExpired(clock.instant())).toList());
        List<LiveToken> used = live(one -> !one.isSaved()).toList();
        if (!used.isEmpty()) {
            List<AccessToken> states = used.stream().map(LiveToken::token).toList();
            transactions.run(() -> repository.saveUse(states));
            for (int i = 0; i < used.size(); i++) {
                used.get(i).saved(states.get(i).usedAt());
            }
        }
    }

    void revokeAll(PersonId person) {
        endings.add(person);
        remove(live(one -> one.token().person().equals(person)).toList());
    }

    private void remove(List<LiveToken> gone) {
        if (gone.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            repository.delete(gone.stream().map(one -> one.token().id()).toList());
            transactions.afterCommit(() -> gone.forEach(one -> byHash.remove(one.hash())));
        });
    }

    private Optional<Caller> caller(LiveToken live, Door door) {
        Optional<Caller> caller = people.find(live.token().person())
                .filter(Person::isActive)
                .map(person -> new Caller(person.id(), person.role(), door));
        caller.ifPresent(known -> live.use(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
        return caller;
    }

    private static void requireMaker(Caller caller, PersonId person) {
        boolean allowed = switch (caller.door()) {
            case PORTAL -> caller.is(person);
            case COMMAND, SYSTEM -> caller.isAdministrator();
            case API, LIVE -> false;
        };
        if (!allowed) {
            throw new HirobaException(ErrorCode.FORBIDDEN, "token.error.maker");
        }
    }

    private static String checkedName(String name) {
        String named = name.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        if (named.isEmpty()) {
            throw HirobaException.invalid("token.error.name-required");
        }
        if (named.length() > LONGEST_NAME) {
            throw HirobaException.invalid("token.error.name-long", LONGEST_NAME);
        }
        return named;
    }

    private Stream<LiveToken> live(Predicate<LiveToken> wanted) {
        return byHash.values().stream().filter(wanted);
    }

    private Instant now() {
        return exact(clock.instant());
    }

    private static Instant exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
