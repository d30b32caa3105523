package org.hiroba.web.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.hiroba.api.audience.Audience;

/**
 * Wakes the connections of the audiences that something was published for. Each of its threads has its share of the
 * connections. While a thread is still busy with one round the ring goes on filling, so the next round gives every
 * connection several events at once: under load messages become larger, not later.
 */
final class FanOut {
    private final EventRing ring;
    private final Subscribers subscribers;
    private final List<Writer> writers = new ArrayList<>();

    FanOut(EventRing ring, Subscribers subscribers, int writers) {
        this.ring = ring;
        this.subscribers = subscribers;
        for (int share = 0; share < writers; share++) {
            this.writers.add(new Writer(share));
        }
    }

    void start() {
        writers.forEach(Writer::start);
    }

    void published() {
        writers.forEach(LockSupport::unpark);
    }

    void stop() {
        writers.forEach(Writer::interrupt);
    }

    private final class Writer extends Thread {
        private final int share;
        private long seen;

        Writer(int share) {
            super("live-writer-" + share);
            this.share = share;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!isInterrupted()) {
                long head = ring.mark().slot();
                if (head == seen) {
                    LockSupport.park(ring);
                } else {
                    wake(head);
                    seen = head;
                }
            }
        }

        private void wake(long head) {
            Set<Audience> audiences = new HashSet<>();
            for (long slot = seen; slot < head; slot++) {
                RingEvent event = ring.get(slot);
                if (event != null && audiences.add(event.audience())) {
                    wakeAllOf(event.audience());
                }
            }
        }

        private void wakeAllOf(Audience audience) {
            for (LiveConnection connection : subscribers.of(audience)) {
                if (connection.share(writers.size()) == share) {
                    connection.wake();
                }
            }
        }
    }
}
