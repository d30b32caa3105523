package org.hiroba.bench.fanout;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.hiroba.bench.Proc;

/** The sender and the listeners of one side. Used by one thread. */
final class Load implements AutoCloseable {
    private static final String WORDS = "おはようございます。今日の打ち合わせは三時からです。";
    private static final Duration WARM = Duration.ofSeconds(1);
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long HELD_UP_NANOS = 1_000_000;

    private final Side side;
    private final Tally tally = new Tally();
    private final Listeners listeners;
    private final Histogram lag = new Histogram();
    private long sent;

    Load(Side side, int people) throws IOException {
        this.side = side;
        this.listeners = side.connect(tally, people);
    }

    Side side() {
        return side;
    }

    Listeners listeners() {
        return listeners;
    }

    int people() {
        return listeners.size();
    }

    /** Sends at a rate, the first second not counted, and waits until all that was sent has come, or nothing comes any more. */
    Phase run(double deliveriesPerSecond, Duration length) throws IOException {
        long between = (long) (1e9 * people() / deliveriesPerSecond);
        send(between, WARM);
        long first = sent;
        tally.countFrom((int) first);
        lag.clear();
        long before = tally.heard();
        Clocks begin = clocks();
        send(between, length);
        awaitAll();
        Clocks end = clocks();
        double heard = Math.max(1, tally.heard() - before);
        Histogram latency = tally.latency();
        return new Phase(
                deliveriesPerSecond,
                (sent - first) * people(),
                latency.count(),
                latency.millis(0.5),
                latency.millis(0.99),
                latency.mostMillis(),
                (end.server - begin.server) / 1e3 / heard,
                Math.max(0, end.compiler - begin.compiler) / 1e3 / heard,
                (end.generator - begin.generator) / 1e3 / heard,
                lag.millis(0.99),
                (double) (end.reader - begin.reader) / (end.wall - begin.wall));
    }

    private void send(long between, Duration length) throws IOException {
        long begin = System.nanoTime();
        long count = Math.max(1, Math.round(length.toNanos() / (double) between));
        boolean heldUp = false;
        for (long i = 0; i < count; i++) {
            long due = begin + i * between;
            long now = System.nanoTime();
            while (now < due) {
                LockSupport.parkNanos(due - now);
                now = System.nanoTime();
                heldUp = false;
            }
            if (!heldUp) {
                lag.add(now - due);
            }
            heldUp |= send(due) > HELD_UP_NANOS;
        }
    }

    private long send(long due) throws IOException {
        int number = (int) sent++;
        tally.due(number, due);
        String mark = String.format(Locale.ROOT, "%0" + Ear.DIGITS + "d ", number);
        return listeners.say(side.post(number, mark + WORDS));
    }

    private void awaitAll() {
        long seen = tally.heard();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (tally.heard() < sent * people() && System.nanoTime() < until) {
            LockSupport.parkNanos(1_000_000);
            if (tally.heard() > seen) {
                seen = tally.heard();
                until = System.nanoTime() + PATIENCE_NANOS;
            }
        }
    }

    /** Nanoseconds since some beginning. */
    private record Clocks(long wall, long server, long compiler, long generator, long reader) {}

    private Clocks clocks() throws IOException {
        Proc server = new Proc(side.process());
        return new Clocks(
                System.nanoTime(),
                server.cpu().toNanos(),
                server.compiling().toNanos(),
                Proc.own().cpu().toNanos(),
                listeners.readerCpu().toNanos());
    }

    @Override
    public void close() throws IOException {
        listeners.close();
    }
}
