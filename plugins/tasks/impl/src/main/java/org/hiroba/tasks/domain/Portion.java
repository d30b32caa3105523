package org.hiroba.tasks.domain;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a list.
 *
 * @param next the first task that is not among them; empty if these are all
 */
public record Portion(List<Task> tasks, Optional<Task> next) {
    /** @param found one more than wanted, if there are so many */
    static Portion of(List<Task> found, int limit) {
        return new Portion(
                List.copyOf(found.subList(0, Math.min(limit, found.size()))),
                found.stream().skip(limit).findFirst());
    }

    public boolean isCut() {
        return next.isPresent();
    }
}
