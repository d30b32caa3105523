package org.hiroba.core.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/**
 * Hashes and checks passwords with Argon2id. Only so many computations run at once, for each takes tens of megabytes and
 * anybody may start one by trying to sign in.
 *
 * <p><b>Threads:</b> safe for concurrent calls, which wait for their turn. <b>Errors:</b> {@code HirobaException}
 * TOO_MANY if the turn does not come within 20 s.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_SECONDS = 20;
    private static final long KEEP_MEMORY_SECONDS = 5;

    private final SecureRandom random;
    private final Supplier<PasswordCost> cost;
    private final Semaphore turns;
    private final PasswordMemory memory;

    /** @param atOnce how many computations may run at the same time */
    public Passwords(SecureRandom random, Supplier<PasswordCost> cost, int atOnce) {
        this.random = random;
        this.cost = cost;
        this.turns = new Semaphore(atOnce, true);
        this.memory = new PasswordMemory(
                atOnce, CompletableFuture.delayedExecutor(KEEP_MEMORY_SECONDS, TimeUnit.SECONDS));
    }

    /** A hash in PHC format, with a salt of its own and at the present cost. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        PasswordCost present = cost.get();
        return inTurn(() -> Argon2Hash.compute(password, present, salt, memory.of(present)).toString());
    }

    /**
     * Whether it is the password. Takes as long where there is none to compare with, so that the time does not tell
     * whether somebody has an account.
     */
    public boolean matches(String password, Optional<String> phc) {
        if (phc.isEmpty()) {
            hash(password);
            return false;
        }
        Argon2Hash known = Argon2Hash.parse(phc.get());
        BooleanSupplier comparison = () -> known.matches(password, memory.of(known.cost()));
        return inTurn(comparison::getAsBoolean);
    }

    /** Whether the hash was made at another cost than the present one, and is to be made anew at the next occasion. */
    public boolean isOutdated(String phc) {
        return !Argon2Hash.parse(phc).cost().equals(cost.get());
    }

    private <T> T inTurn(Supplier<T> computation) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new HirobaException(ErrorCode.TOO_MANY, "error.too-many");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HirobaException(ErrorCode.UNAVAILABLE, "error.unavailable");
        }
        try {
            return computation.get();
        } finally {
            turns.release();
        }
    }
}
