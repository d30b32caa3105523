package org.hiroba.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed and when to try again. Damage is made good by making the index anew; anything else, a full disk above all, is waited
 * out, longer each time, while what is on the disk goes on being searched.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** After so long without any it counts as the first again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final InstantSource clock;
    private Instant last = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private int times;
    private Optional<String> reason = Optional.empty();

    Trouble(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes note of a failure. @return whether the files are damaged, so that nothing but a new index helps */
    synchronized boolean met(Exception failure) {
        Throwable first = failure instanceof AlreadyClosedException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (first instanceof AlreadyClosedException) {
            LOG.debug("The index was replaced while somebody looked into it", failure);
            return false;
        }
        boolean damaged = isDamage(first);
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            LOG.debug("The same trouble shows elsewhere", failure);
            return damaged;
        }
        times = now.isBefore(last.plus(FORGOTTEN_AFTER)) ? times + 1 : 1;
        last = now;
        Duration pause = damaged && times == 1 ? Duration.ZERO : pause();
        until = now.plus(pause);
        reason = Optional.of(String.valueOf(first.getMessage()));
        if (damaged) {
            LOG.error("The index is damaged and is made anew in {}", pause, failure);
        } else {
            LOG.error("The index cannot be written or read; is the disk full? What is there is searched; next try in {}", pause, failure);
        }
        return damaged;
    }

    private Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    static boolean isDamage(Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexNotFoundException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }

    /** Something was written: it is over. */
    synchronized void over() {
        if (reason.isPresent()) {
            LOG.info("The index is written again");
            reason = Optional.empty();
        }
    }

    /** Whether it is too early to try again. */
    synchronized boolean isWaiting() {
        return clock.instant().isBefore(until);
    }

    /** What failed last, as the system says it, until something was written again. */
    synchronized Optional<String> reason() {
        return reason;
    }
}
