package org.hiroba.core.access;

/**
 * What is known of the other end of a connection.
 *
 * @param address its IP address in text
 * @param userAgent what the browser says of itself; empty if nothing
 */
public record ClientInfo(String address, String userAgent) {}
