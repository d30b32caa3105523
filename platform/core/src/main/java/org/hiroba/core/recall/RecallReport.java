package org.hiroba.core.recall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an author learns of a recall.
 *
 * @param reached whom it had reached, those who saved it first
 * @param namedUntil when those names are forgotten
 * @param sealedUntil when the sealed copy is destroyed; empty if there is none (any more)
 * @param unsealings who could look at the sealed copy, newest first
 */
public record RecallReport(
        Recall recall,
        List<Reached> reached,
        Instant namedUntil,
        Optional<Instant> sealedUntil,
        List<Unsealing> unsealings) {
    public List<Reached> reached(Reach reach) {
        return reached.stream().filter(each -> each.reach() == reach).toList();
    }

    /** How many others could have seen it and left no trace. */
    public int untraced() {
        return Math.max(0, recall.others() - reached.size());
    }
}
