package org.hiroba.core.feed;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.feed.Feed;
import org.hiroba.api.feed.Feeds;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.core.access.Secrets;
import org.hiroba.core.feed.storage.SqlFeedSecrets;
import org.hiroba.core.limit.TokenBuckets;
import org.hiroba.core.registry.ContributionRegistry;

/** Makes the secret addresses, and fetches by them. Looking a secret up by its hash tells nothing by its timing. */
public final class FeedService implements Feeds, RecallSink {
    private static final int BITS = 192;
    private static final int BURST = 30;
    private static final Duration REFILL = Duration.ofSeconds(20);

    private final SqlFeedSecrets table;
    private final ContributionRegistry contributions;
    private final People people;
    private final Transactions transactions;
    private final TokenBuckets limits;
    private final SecureRandom random;
    private final InstantSource clock;

    public FeedService(
            SqlFeedSecrets table,
            ContributionRegistry contributions,
            People people,
            Transactions transactions,
            TokenBuckets limits,
            SecureRandom random,
            InstantSource clock) {
        this.table = table;
        this.contributions = contributions;
        this.people = people;
        this.transactions = transactions;
        this.limits = limits;
        this.random = random;
        this.clock = clock;
    }

    /** What a program gets. */
    public record Fetched(String contentType, byte[] bytes) {}

    @Override
    public Optional<Instant> openedAt(Caller caller, String feed) {
        require(feed);
        return table.openedAt(caller.person(), feed);
    }

    @Override
    public String open(Caller caller, String feed) {
        require(feed);
        limits.spend(caller, "feed.open", BURST, REFILL);
        String secret = Secrets.random(random, BITS);
        transactions.run(() -> {
            table.delete(caller.person(), feed);
            table.insert(caller.person(), feed, Secrets.hash(secret), clock.instant());
        });
        return "/feeds/" + secret + "/" + feed;
    }

    @Override
    public void close(Caller caller, String feed) {
        require(feed);
        transactions.run(() -> table.delete(caller.person(), feed));
    }

    /**
     * What is at a secret address; empty if there is nothing, whatever the reason.
     *
     * @throws HirobaException TOO_MANY if it is fetched all the time
     */
    public Optional<Fetched> fetch(String secret, String name) {
        Optional<Person> owner = table.find(name, Secrets.hash(secret))
                .flatMap(people::find)
                .filter(Person::isActive);
        Optional<Feed> feed = find(name);
        if (owner.isEmpty() || feed.isEmpty()) {
            return Optional.empty();
        }
        Caller reader = new Caller(owner.get().id(), Role.MEMBER, Door.API);
        limits.spend(reader, "feed.fetch", BURST, REFILL);
        try {
            return Optional.of(new Fetched(feed.get().contentType(), feed.get().write(reader)));
        } catch (HirobaException meant) {
            throw meant;
        } catch (RuntimeException | LinkageError e) {
            contributions.report(feed.get(), e);
            throw new HirobaException(ErrorCode.INTERNAL, "error.internal");
        }
    }

    /** {@inheritDoc} A feed is written when it is fetched. */
    @Override
    public void recalled(ContentRef ref) {}

    @Override
    public void removed(Audience audience, PersonId by) {
        audience.person().ifPresent(table::deleteAllOf);
    }

    private Optional<Feed> find(String name) {
        return contributions.all(Feed.class).stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst();
    }

    private void require(String name) {
        find(name).orElseThrow(HirobaException::notFound);
    }
}
