package org.hiroba.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TurnTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Turn turn = new Turn();

    @Test
    void gatheringEndsWhenSomebodyWaitsForWhatHasCome() throws InterruptedException {
        Thread indexer = indexer();
        turn.awaitPosition(1, FOR_EVER);
        indexer.join();
    }

    @Test
    void whoeverWaitsAlreadyIsNotKeptWaitingByGathering() throws InterruptedException {
        Thread searcher = Thread.ofVirtual().start(() -> turn.awaitPosition(1, FOR_EVER));
        Thread indexer = indexer();
        searcher.join();
        indexer.join();
    }

    @Test
    void stoppingEndsGathering() throws InterruptedException {
        Thread indexer = indexer();
        turn.stop();
        indexer.join();
    }

    @Test
    void gatheringTellsWhetherItWasDisturbed() throws InterruptedException {
        AtomicBoolean undisturbed = new AtomicBoolean(true);
        Thread indexer = indexer(undisturbed);
        turn.awaitPosition(1, FOR_EVER);
        indexer.join();

        assertThat(undisturbed).isFalse();
        assertThat(turn.gather(Duration.ZERO)).isTrue();
    }

    /** Gathers, then has taken everything in. */
    private Thread indexer() {
        return indexer(new AtomicBoolean());
    }

    private Thread indexer(AtomicBoolean undisturbed) {
        return Thread.ofPlatform().daemon().start(() -> {
            turn.begin();
            undisturbed.set(turn.gather(FOR_EVER));
            turn.reached(1);
            turn.end();
        });
    }
}
