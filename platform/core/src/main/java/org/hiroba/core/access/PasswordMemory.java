package org.hiroba.core.access;

import java.util.concurrent.Executor;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The tens of megabytes that each computation of a password hash fills, kept for the next: made anew at each sign-in they were
 * most of the garbage of a morning. Bouncy Castle clears each block before it gives it back. Given up when nobody has asked for a
 * while.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class PasswordMemory {
    private final int atOnce;
    private final Executor later;
    private BlockPool blocks;
    private int most;
    private long uses;

    /**
     * @param atOnce for how many computations at the same time memory is kept
     * @param later runs what it is given after the time for which memory is kept
     */
    PasswordMemory(int atOnce, Executor later) {
        this.atOnce = atOnce;
        this.later = later;
    }

    /** Memory for a computation at that cost; never null. */
    synchronized BlockPool of(PasswordCost cost) {
        int needed = atOnce * Argon2BytesGenerator.getBlockCount(cost.memoryKib(), 1);
        if (blocks == null || needed > most) {
            blocks = new FixedBlockPool(needed);
            most = needed;
        }
        long use = ++uses;
        later.execute(() -> giveUp(use));
        return blocks;
    }

    private synchronized void giveUp(long use) {
        if (use == uses) {
            blocks = null;
        }
    }
}
