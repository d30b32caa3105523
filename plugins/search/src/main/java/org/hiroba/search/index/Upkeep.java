package org.hiroba.search.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an index needs at times: what was removed or recalled goes from its files, and once a week all of them are read through.
 *
 * <p><b>Threads:</b> confined to the indexer's.
 */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    /** Several recalls in a row cost one purge. */
    private static final Duration BEFORE_PURGE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_CHECKS = Duration.ofDays(7);

    private final InstantSource clock;
    private Optional<Instant> purgeAt = Optional.empty();
    private boolean purging;

    Upkeep(InstantSource clock) {
        this.clock = clock;
    }

    /** @return whether the index is to be committed */
    boolean doWhatIsDue(SearchIndex index) throws IOException {
        boolean purged = purge(index);
        return check(index) || purged;
    }

    private boolean purge(SearchIndex index) throws IOException {
        if (purging) {
            if (!index.isMerging()) {
                index.endPurge();
                purging = false;
                LOG.debug("Nothing of what was removed is left in the files of the index");
            }
            return false;
        }
        if (!index.state().isUnpurged()) {
            return false;
        }
        Instant now = clock.instant();
        Instant due = purgeAt.orElse(now.plus(BEFORE_PURGE));
        if (now.isBefore(due)) {
            purgeAt = Optional.of(due);
            return false;
        }
        purgeAt = Optional.empty();
        purging = true;
        index.beginPurge();
        return true;
    }

    private boolean check(SearchIndex index) throws IOException {
        Instant now = clock.instant();
        Instant last = index.state().checked();
        if (now.isBefore(last.plus(BETWEEN_CHECKS))) {
            return false;
        }
        if (!last.equals(Instant.EPOCH)) {
            index.check();
            LOG.info("The files of the index are as they were written");
        }
        index.state().setChecked(now);
        return true;
    }
}
