package org.hiroba.api.media;

/**
 * Bytes that are kept outside the database.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal: equal bytes are kept once
 * @param bytes how many
 * @since 0.1
 */
public record Blob(String hash, long bytes) {}
