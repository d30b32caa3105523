package org.hiroba.core.access;

/**
 * How hard guessing a password is made.
 *
 * @param memoryKib memory for one computation, in units of 1,024 bytes
 * @param passes over that memory
 */
public record PasswordCost(int memoryKib, int passes) {
    /** OWASP's least for Argon2id, Password Storage Cheat Sheet: 19 MiB and two passes. */
    public static final PasswordCost LEAST = new PasswordCost(19 * 1024, 2);
}
