package org.hiroba.web.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;
import org.hiroba.web.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heart of the live stream: everything that the open connections share.
 *
 * <p><b>Lifecycle:</b> {@link #start} before the first connection, {@link #follow} once the server answers; {@link #close} says
 * good-bye to all of them. <b>Threads:</b> safe for concurrent calls. What a connection belongs to changes only under one lock, which the thread that follows the
 * journal takes, too: so nobody can begin to hear an audience by a right that an event already seen has taken away.
 */
public final class LiveHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int PRELOADED = 4096;
    private static final int GOING_AWAY = 1001;
    private static final Duration START_PATIENCE = Duration.ofSeconds(20);

    private final Parts parts;
    private final LiveLimits limits;
    private final EventRing ring;
    private final Batches batches;
    private final Subscribers subscribers = new Subscribers();
    private final Operations operations;
    private final Replay replay;
    private final JournalTail tail;
    private final FanOut fanOut;
    private final LiveErrors errors;
    private final Watchman watchman;
    private final ReentrantLock membership = new ReentrantLock();
    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();

    /** What the hub stands on. */
    public record Parts(
            Journal journal,
            Transactions transactions,
            Audiences audiences,
            People people,
            ContributionRegistry contributions,
            Texts texts,
            Json json) {}

    public LiveHub(Parts parts, LiveLimits limits) {
        this.parts = parts;
        this.limits = limits;
        long begin = Math.max(0, parts.journal().position() - Math.min(PRELOADED, limits.ringSlots() / 2));
        this.ring = new EventRing(limits.ringSlots(), limits.ringBytes(), begin);
        this.batches = new Batches(ring);
        this.operations = new Operations(parts.contributions());
        this.errors = new LiveErrors(parts.people(), parts.texts());
        EventEncoder encoder = new EventEncoder(parts.contributions(), parts.json());
        this.fanOut = new FanOut(ring, subscribers, limits.writers());
        this.tail = new JournalTail(parts.journal(), encoder, ring, batches, new TailListener());
        this.replay = new Replay(parts.journal(), encoder, ring, tail::completeAfter, limits.replay());
        this.watchman = new Watchman(this);
    }

    /** Takes connections from now on; they wait until the journal is read ({@link #follow}). */
    public void start() {
        fanOut.start();
        watchman.start();
        parts.contributions().follow(AudienceKind.class, new Follower<>() {
            @Override
            public void added(String pluginId, AudienceKind kind) {
                connections.forEach(LiveConnection::refresh);
            }

            @Override
            public void removed(String pluginId, AudienceKind kind) {
                connections.forEach(LiveConnection::refresh);
            }
        });
    }

    /** Reads the journal, the latest of what was there before first. That makes work, so it begins when the server answers. */
    public void follow() {
        Thread.ofPlatform().name("live-journal").daemon().start(tail);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        watchman.stop();
        connections.forEach(connection -> connection.close(GOING_AWAY, "server stops"));
        tail.stop();
        fanOut.stop();
    }

    LiveLimits limits() {
        return limits;
    }

    Json json() {
        return parts.json();
    }

    LiveErrors errors() {
        return errors;
    }

    Operations operations() {
        return operations;
    }

    Transactions transactions() {
        return parts.transactions();
    }

    Subscribers subscribers() {
        return subscribers;
    }

    Replay replay() {
        return replay;
    }

    RingReader reader(Subscriptions subscriptions) {
        return new RingReader(ring, batches, subscriptions::hears, parts.json()::write);
    }

    Collection<LiveConnection> all() {
        return connections;
    }

    /** Whether the connection's session or token still counts and its person may still come in. */
    boolean isStillIn(LiveConnection connection) {
        return connection.isAlive()
                && parts.people().find(connection.person()).filter(Person::isActive).isPresent();
    }

    boolean mayOpenAnother(PersonId person) {
        return connections.stream().filter(open -> open.person().equals(person)).count()
                < limits.connectionsPerPerson();
    }

    void opened(LiveConnection connection) {
        connections.add(connection);
    }

    void closed(LiveConnection connection) {
        connections.remove(connection);
    }

    /** Who the person is now; the role may have changed since the connection was opened. */
    Caller caller(PersonId person) {
        return new Caller(person, parts.people().load(person).role(), Door.LIVE);
    }

    boolean maySee(PersonId person, Audience audience) {
        return parts.audiences().maySee(person, audience);
    }

    void awaitReady() throws InterruptedException {
        if (!tail.awaitCaughtUp(START_PATIENCE)) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "api.error.unavailable");
        }
    }

    /** Lets the connection hear what its person belongs to. */
    void subscribe(LiveConnection connection) {
        membership.lock();
        try {
            List<Audience> audiences = parts.audiences().audiencesOf(connection.person());
            connection.subscriptions().belongTo(audiences, 0);
        } finally {
            membership.unlock();
        }
    }

    /** @return the sequence after which all events of the audience come */
    long watch(LiveConnection connection, Audience audience) {
        membership.lock();
        try {
            watch(connection, audience, ring.mark().slot());
            return ring.mark().sequence();
        } finally {
            membership.unlock();
        }
    }

    /** As when the connection broke: what was missed of the audience is told, too, by the rights of now. */
    void watchAgain(LiveConnection connection, Audience audience) {
        membership.lock();
        try {
            watch(connection, audience, 0);
        } finally {
            membership.unlock();
        }
    }

    private void watch(LiveConnection connection, Audience audience, long fromSlot) {
        Subscriptions subscriptions = connection.subscriptions();
        if (!maySee(connection.person(), audience)) {
            throw HirobaException.notFound();
        }
        if (!subscriptions.watches(audience) && subscriptions.watched().size() >= limits.watches()) {
            throw new HirobaException(ErrorCode.TOO_MANY, "api.live.watches", Integer.toString(limits.watches()));
        }
        subscriptions.watch(audience, fromSlot);
    }

    private final class TailListener implements JournalTail.Listener {
        @Override
        public void membershipChanged(JournalEntry entry, long slot) {
            membership.lock();
            try {
                Audience audience = entry.event().audience();
                Set<PersonId> members = membersOf(audience);
                connections.forEach(connection -> connection.membershipChanged(
                        audience, members.contains(connection.person()), slot));
            } finally {
                membership.unlock();
            }
        }

        @Override
        public void personChanged(JournalEntry entry) {
            String person = entry.event().details().get(People.CHANGED_PERSON);
            membership.lock();
            try {
                connections.stream()
                        .filter(connection -> connection.person().toString().equals(person))
                        .forEach(LiveConnection::personChanged);
            } finally {
                membership.unlock();
            }
        }

        @Override
        public void published(long fromSlot, long toSlot) {
            fanOut.published();
        }

        /** Nobody, if it cannot be told who: better silence than a word to the wrong person. */
        private Set<PersonId> membersOf(Audience audience) {
            try {
                return new HashSet<>(parts.audiences().members(audience));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Nobody hears {} any more: its members cannot be read", audience, e);
                return Set.of();
            }
        }
    }
}
