package org.hiroba.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hiroba.api.audience.Audience;
import org.junit.jupiter.api.Test;

/** Where the ring takes over from the journal, whichever of the two is ahead at that moment. */
class RingReaderTest {
    private static final Audience KITCHEN = new Audience("room", "kitchen");

    private final EventRing ring = new EventRing(64, 1 << 20, 0);
    private final RingReader reader = new RingReader(
            ring, new Batches(ring), (audience, slot) -> true, line -> line.toString().getBytes(StandardCharsets.UTF_8));

    @Test
    void whatTheJournalHasToldIsNotToldAgainWhenTheRingComesUpWithIt() {
        publish(1, 5);
        // The journal was read up to 8 while the ring had come to 5.
        long place = ring.slotAfter(8);
        reader.begin(place, 8);
        publish(6, 10);

        assertThat(heard()).containsExactly(9L, 10L);
    }

    @Test
    void theRingGrowsBetweenTheLookForThePlaceAndTheStart() {
        publish(1, 5);
        long place = ring.slotAfter(8);
        publish(6, 10);
        reader.begin(place, 8);

        assertThat(heard()).containsExactly(9L, 10L);
    }

    @Test
    void whereTheRingIsAheadAllThatFollowsIsTold() {
        publish(1, 10);
        reader.begin(ring.slotAfter(3), 3);

        assertThat(heard()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void anEmptyRingIsAPlaceToBegin() {
        reader.begin(ring.slotAfter(0), 0);
        publish(1, 2);

        assertThat(heard()).containsExactly(1L, 2L);
    }

    @Test
    void whatHasLeftTheRingIsNoPlaceToBegin() {
        publish(1, 100);

        assertThat(ring.slotAfter(35)).isEqualTo(-1);
        assertThat(ring.slotAfter(36)).isEqualTo(36);
    }

    private void publish(long first, long last) {
        List<RingEvent> events = LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> new RingEvent(
                        sequence, KITCHEN, Optional.empty(), Long.toString(sequence).getBytes(StandardCharsets.UTF_8)))
                .toList();
        ring.publish(events, last);
    }

    private List<Long> heard() {
        List<Long> all = new ArrayList<>();
        for (byte[] message = reader.next(); message != null; message = reader.next()) {
            new String(message, StandardCharsets.UTF_8).lines().map(Long::valueOf).forEach(all::add);
        }
        return all;
    }
}
