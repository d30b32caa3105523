package org.hiroba.api.event;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs changes as one transaction: all of it is on disk when the call returns, or nothing.
 *
 * <p>The work may be run again after a deadlock or lock time-out, so it has no effects outside the database. A call inside
 * a running transaction joins it; if that call throws, the whole transaction is rolled back even if somebody catches it. It
 * stays on the calling thread.
 *
 * <p><b>Errors:</b> what the work throws, after roll-back; {@code HirobaException} UNAVAILABLE if the database cannot
 * be reached or its disk is full.
 *
 * @since 0.1
 */
@ProviderType
public interface Transactions {
    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs the action after the present transaction has committed, on the same thread; not at all after roll-back. It runs
     * before the transaction's journal entries become readable, so that whoever follows the journal finds memory up to date; so
     * it is quick and does not wait for the journal. What it throws is logged.
     */
    void afterCommit(Runnable action);
}
