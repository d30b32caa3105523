package org.hiroba.web.live;

import java.time.Duration;

/**
 * What the live stream bears.
 *
 * @param ringSlots how many of the last events stay encoded in memory; a power of two
 * @param ringBytes how much they may take together; older ones go
 * @param replay how many entries of the journal a client may be behind and still be told of each
 * @param messageBytes largest message of a client
 * @param waitingOperations how many operations of a connection may wait before no more is read from it
 * @param connectionsPerPerson open at the same time
 * @param watches how many audiences one connection may watch
 * @param faults after how many messages that nobody understands a connection is closed
 * @param ping how often a sign of life is sent
 * @param idle after how long without one from the client it is taken for dead
 * @param sweep how often it is looked whether sessions still live
 * @param writers threads that write to connections
 */
public record LiveLimits(
        int ringSlots,
        long ringBytes,
        int replay,
        int messageBytes,
        int waitingOperations,
        int connectionsPerPerson,
        int watches,
        int faults,
        Duration ping,
        Duration idle,
        Duration sweep,
        int writers) {

    public static LiveLimits usual() {
        return new LiveLimits(
                8192,
                32L << 20,
                10_000,
                64 * 1024,
                128,
                20,
                200,
                20,
                Duration.ofSeconds(30),
                Duration.ofSeconds(90),
                Duration.ofMillis(500),
                Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4));
    }
}
