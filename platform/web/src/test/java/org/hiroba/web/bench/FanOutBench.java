package org.hiroba.web.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Fan-out of durable messages: one sender, N listeners with real connections, the server in a process of its own. First at
 * full rate with a window of messages under way (throughput and the server's CPU for each delivery), then calmly (time from
 * send to the last listener). Bare and live in turn; only ratios of one run count.
 *
 * <p>Arguments: seconds per measurement, rounds, sizes; e.g. {@code 8 3 100 500}.
 */
public final class FanOutBench {
    private static final int WINDOW = 256;
    private static final int CALM_MESSAGES = 100;
    private static final long CALM_PAUSE_NANOS = 50_000_000;
    private static final String WORDS = "おはようございます。今日の打ち合わせは三時からです。";

    private final PrintStream out;
    private final Duration length;

    private FanOutBench(PrintStream out, Duration length) {
        this.out = out;
        this.length = length;
    }

    /**
     * @param cpuMicros of the server for each delivery
     * @param calmMicros from send to the last of the listeners, median and 99 of 100, without other load
     */
    private record Result(double deliveries, double cpuMicros, long[] calmMicros) {
        @Override
        public String toString() {
            return "%,9.0f deliveries/s  %5.1f us CPU each  calm p50 %,6d us  p99 %,6d us"
                    .formatted(deliveries, cpuMicros, calmMicros[0], calmMicros[1]);
        }
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 8;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int[] sizes = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {100, 500};
        FanOutBench bench = new FanOutBench(System.err, Duration.ofSeconds(seconds));
        for (int size : sizes) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                Result bare = bench.run("bare", size);
                Result live = bench.run("live", size);
                ratios.add(live.deliveries() / bare.deliveries());
            }
            ratios.sort(null);
            bench.out.printf("N=%d: live/bare median %.2f of %s%n", size, ratios.get(ratios.size() / 2), ratios);
        }
    }

    private Result run(String mode, int size) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "fan-out");
        Process server = start(mode, folder, size);
        try {
            Result result = measure(mode, server, port(server), size);
            out.printf("N=%d %s: %s%n", size, mode, result);
            return result;
        } finally {
            server.getOutputStream().close();
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private Result measure(String mode, Process server, int port, int size) throws Exception {
        Semaphore window = new Semaphore(WINDOW);
        Tally tally = new Tally(size, window);
        try (Listeners listeners = new Listeners(tally::heard)) {
            listeners.connect(port, size, "{\"op\":\"start\"}");
            Sender sender = new Sender(listeners, mode, tally);
            long warm = System.nanoTime() + length.toNanos() / 2;
            flood(sender, window, warm);
            long before = tally.deliveries();
            Duration cpuBefore = cpu(server);
            long begin = System.nanoTime();
            flood(sender, window, begin + length.toNanos());
            double seconds = (System.nanoTime() - begin) / 1e9;
            double delivered = tally.deliveries() - before;
            double cpu = cpu(server).minus(cpuBefore).toNanos() / 1e3;
            awaitAll(window);
            return new Result(delivered / seconds, cpu / delivered, calm(sender, tally, window));
        }
    }

    private static void flood(Sender sender, Semaphore window, long until) throws Exception {
        while (System.nanoTime() < until) {
            if (!window.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Messages were lost");
            }
            sender.send();
        }
    }

    private static void awaitAll(Semaphore window) throws InterruptedException {
        if (!window.tryAcquire(WINDOW, 20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Messages were lost");
        }
        window.release(WINDOW);
    }

    private static long[] calm(Sender sender, Tally tally, Semaphore window) throws Exception {
        long[] micros = new long[CALM_MESSAGES];
        for (int i = 0; i < CALM_MESSAGES; i++) {
            window.acquire();
            int number = sender.send();
            awaitAll(window);
            micros[i] = tally.nanos(number) / 1000;
            LockSupport.parkNanos(CALM_PAUSE_NANOS);
        }
        Arrays.sort(micros);
        return new long[] {micros[CALM_MESSAGES / 2], micros[CALM_MESSAGES * 99 / 100]};
    }

    private static Duration cpu(Process server) {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Process start(String mode, Path folder, int size) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dderby.stream.error.file=" + folder.resolve("derby.log")));
        command.addAll(List.of(System.getProperty("server.options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of(FanOutServer.class.getName(), mode, folder.toString(), Integer.toString(size)));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static int port(Process server) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("port ")) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(System.err::println));
                return Integer.parseInt(line.substring(5));
            }
            System.err.println(line);
        }
        throw new IOException("The server did not start");
    }

    private static final class Sender {
        private final Listeners listeners;
        private final boolean live;
        private final Tally tally;
        private int next;

        Sender(Listeners listeners, String mode, Tally tally) {
            this.listeners = listeners;
            this.live = mode.equals("live");
            this.tally = tally;
        }

        int send() throws IOException {
            int number = next++;
            String text = "n=%09d;%s".formatted(number, WORDS);
            tally.sent(number);
            listeners.say(live
                    ? "{\"op\":\"call\",\"id\":\"" + number + "\",\"type\":\"talk.say\",\"data\":{\"text\":\"" + text + "\"}}"
                    : text);
            return number;
        }
    }

    /** Which messages have reached whom. Messages are told of on one thread; a ring is enough, since few are under way. */
    private static final class Tally {
        private static final int RING = 1024;

        private final int size;
        private final Semaphore window;
        private final int[] heard = new int[RING];
        private final long[] sentAt = new long[RING];
        private final long[] took = new long[RING];
        private final AtomicLong deliveries = new AtomicLong();

        Tally(int size, Semaphore window) {
            this.size = size;
            this.window = window;
        }

        void sent(int number) {
            sentAt[number % RING] = System.nanoTime();
        }

        void heard(int number) {
            int place = number % RING;
            deliveries.lazySet(deliveries.get() + 1);
            if (++heard[place] == size) {
                heard[place] = 0;
                took[place] = System.nanoTime() - sentAt[place];
                window.release();
            }
        }

        long deliveries() {
            return deliveries.get();
        }

        long nanos(int number) {
            return took[number % RING];
        }
    }
}
