package org.hiroba.core.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hiroba.core.limit.Ipv6Site;
import org.hiroba.core.limit.TokenBuckets;

/**
 * Slows down those who guess passwords, without ever locking anybody out. Failures are counted for the account at the
 * address, for the address, and for the account from everywhere; the first few are free, then the wait doubles with each
 * up to a limit. A site with IPv6, which has a fresh address for every attempt, has a bucket besides. From where somebody
 * has signed in before, failures elsewhere make no difference, so that an attacker cannot keep the owner out. Counts are
 * forgotten an hour after the last attempt, and at a restart.
 *
 * <p>An attempt counts as failed from its beginning, so that many at once gain nothing.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class SignInThrottle {
    private static final Limit ACCOUNT_AT_ADDRESS = new Limit(5, Duration.ofMinutes(5));
    private static final Limit ADDRESS = new Limit(50, Duration.ofSeconds(30));
    private static final Limit ACCOUNT = new Limit(20, Duration.ofSeconds(30));

    private static final int SITE_BURST = 200;
    private static final Duration SITE_REFILL = Duration.ofSeconds(5);

    private static final int LONGEST_LOGIN = 64;

    private final InstantSource clock;
    private final Cache<String, Failures> failures;
    private final Cache<String, Boolean> familiar;
    private final TokenBuckets sites;

    public SignInThrottle(InstantSource clock) {
        this.clock = clock;
        this.sites = new TokenBuckets(clock);
        Ticker ticker = () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        failures = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(100_000)
                .build();
        familiar = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofDays(30))
                .maximumSize(100_000)
                .build();
    }

    /**
     * Asks for leave to look at a password.
     *
     * @return how long to wait until the next attempt is looked at; empty if this one may be
     */
    public synchronized Optional<Duration> attempt(String login, String address) {
        Instant now = clock.instant();
        Duration wait = longest(
                ACCOUNT_AT_ADDRESS.wait(failuresOf(pair(login, address)), now),
                ADDRESS.wait(failuresOf(address(address)), now));
        boolean strange = !isFamiliar(login, address);
        if (strange) {
            wait = longest(wait, ACCOUNT.wait(failuresOf(account(login)), now));
        }
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        if (strange && !mayFromItsSite(address)) {
            return Optional.of(SITE_REFILL);
        }
        count(pair(login, address), now);
        count(address(address), now);
        count(account(login), now);
        return Optional.empty();
    }

    /** The password of the last attempt was right. */
    public synchronized void succeeded(String login, String address) {
        failures.invalidate(pair(login, address));
        uncount(address(address));
        uncount(account(login));
        if (!isFamiliar(login, address)) {
            Ipv6Site.of(address).ifPresent(site -> sites.giveBack(site, SITE_REFILL));
        }
        familiar.put(pair(login, address), true);
    }

    /** The wait that the attempts so far have led to, at this account and address; empty while they are free. */
    synchronized Optional<Duration> attempted(String login, String address) {
        Duration wait = ACCOUNT_AT_ADDRESS.wait(failuresOf(pair(login, address)), clock.instant());
        return Optional.of(wait).filter(Duration::isPositive);
    }

    /** The account is known to sign in from there. */
    void remember(String login, String address) {
        familiar.put(pair(login, address), true);
    }

    private boolean isFamiliar(String login, String address) {
        return familiar.getIfPresent(pair(login, address)) != null;
    }

    private boolean mayFromItsSite(String address) {
        return Ipv6Site.of(address)
                .map(site -> sites.take(site, SITE_BURST, SITE_REFILL))
                .orElse(true);
    }

    private Failures failuresOf(String key) {
        Failures known = failures.getIfPresent(key);
        return known == null ? Failures.NONE : known;
    }

    private void count(String key, Instant now) {
        failures.put(key, new Failures(failuresOf(key).count() + 1, now));
    }

    private void uncount(String key) {
        Failures known = failuresOf(key);
        failures.put(key, new Failures(Math.max(0, known.count() - 1), known.last()));
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static String pair(String login, String address) {
        return "pair " + address + " " + bounded(login);
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String account(String login) {
        return "account " + bounded(login);
    }

    /** Nobody fills the memory with endless logins. */
    private static String bounded(String login) {
        return login.length() <= LONGEST_LOGIN ? login : login.substring(0, LONGEST_LOGIN);
    }

    private record Failures(int count, Instant last) {
        static final Failures NONE = new Failures(0, Instant.EPOCH);
    }

    /** @param free how many failures cost nothing */
    private record Limit(int free, Duration longest) {
        Duration wait(Failures failures, Instant now) {
            int counted = failures.count() - free;
            boolean clockSetBack = failures.last().isAfter(now);
            if (counted < 0 || clockSetBack) {
                return Duration.ZERO;
            }
            Duration whole = Duration.ofSeconds(1L << Math.min(counted, 20));
            Duration bounded = whole.compareTo(longest) < 0 ? whole : longest;
            return Duration.between(now, failures.last().plus(bounded));
        }
    }
}
