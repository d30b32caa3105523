package org.hiroba.core.recall;

import java.time.Instant;

/** A sealed copy: when it will be destroyed, and its key as it is kept. */
public record SealedCopy(long recall, Instant expiresAt, String wrappedKey) {}
