package org.hiroba.core.access;

import java.lang.ref.SoftReference;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The tens of megabytes that each computation of a password hash fills, kept for the next: made anew at each sign-in they were
 * most of the garbage of a morning. Bouncy Castle clears each block before it gives it back. The collector may have them when nobody
 * signs in for a while.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
final class PasswordMemory {
    private final int atOnce;
    private SoftReference<BlockPool> blocks = new SoftReference<>(null);
    private int most;

    /** @param atOnce for how many computations at the same time memory is kept */
    PasswordMemory(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Memory for a computation at that cost; never null. */
    synchronized BlockPool of(PasswordCost cost) {
        int needed = atOnce * Argon2BytesGenerator.getBlockCount(cost.memoryKib(), 1);
        BlockPool kept = blocks.get();
        if (kept == null || needed > most) {
            kept = new FixedBlockPool(needed);
            blocks = new SoftReference<>(kept);
            most = needed;
        }
        return kept;
    }
}
