package org.hiroba.web;

import java.time.Duration;

/**
 * What one client may ask of the server.
 *
 * @param connections open at once, all clients together
 * @param connectionsPerAddress open at once; more are closed at once
 * @param idle after which a silent connection is closed
 * @param headersWithin how long a client may take from opening a connection, or beginning a request, to the end of the
 *     request's headers
 * @param bytesPerSecond how slow a body may come, and how slowly an answer may be read
 * @param answerPatience how long, beyond that, each piece of an answer may wait to be read
 * @param threadsPerAddress how many requests of one address are worked on at once; more wait
 * @param headerBytes largest request line and headers together
 * @param formBytes largest body at sign-in, wizard and invitation
 * @param bodyBytes largest body elsewhere
 * @param uploadBytes largest file that the portal takes, such as a history to import
 */
public record WebLimits(
        int connections,
        int connectionsPerAddress,
        Duration idle,
        Duration headersWithin,
        long bytesPerSecond,
        Duration answerPatience,
        int threadsPerAddress,
        int headerBytes,
        long formBytes,
        long bodyBytes,
        long uploadBytes) {

    /** 500 people with several devices each, photographs from phones, a few years of Slack. */
    public static final WebLimits USUAL = new WebLimits(
            10_000,
            2_500,
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            256,
            Duration.ofSeconds(60),
            400,
            16 * 1024,
            64 * 1024,
            32L * 1024 * 1024,
            4L * 1024 * 1024 * 1024);
}
