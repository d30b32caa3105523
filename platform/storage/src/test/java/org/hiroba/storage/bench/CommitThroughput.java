package org.hiroba.storage.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.PersonId;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;

/**
 * Durable transactions per second of 1, 8 and 32 threads: a message's row and its journal entry, through the product's
 * transactions, against the barest that Derby can do, one statement and one commit on a connection per thread.
 *
 * <p>Arguments: seconds per measurement, rounds. Only the ratios of one run count.
 */
public final class CommitThroughput {
    private static final int[] THREADS = {1, 8, 32};
    private static final String TABLE =
            "CREATE TABLE bench.message (id BIGINT NOT NULL PRIMARY KEY, author BIGINT NOT NULL, happened_at BIGINT NOT NULL,"
                    + " body VARCHAR(32000) NOT NULL)";
    private static final String INSERT = "INSERT INTO bench.message (id, author, happened_at, body) VALUES (?, ?, ?, ?)";
    private static final String BODY = "おはようございます。今日の打ち合わせは三時からです。";

    private final PrintStream out;
    private final long nanos;

    private CommitThroughput(PrintStream out, long nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
        var bench = new CommitThroughput(System.err, seconds * 1_000_000_000);
        for (int round = 1; round <= rounds; round++) {
            bench.out.println("round " + round);
            bench.round(folder.resolve("round" + round));
        }
    }

    private void round(Path folder) throws Exception {
        Files.createDirectories(folder);
        try (var database = Database.open(new DatabaseConfig.Derby(folder.resolve("db")), InstantSource.system())) {
            database.migrate("bench", () -> List.of(new MigrationSource.Script("V001__create.sql", TABLE + ";")));
            String url = "jdbc:derby:" + folder.resolve("bare");
            try (var connection = DriverManager.getConnection(url + ";create=true");
                    var statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
            for (int threads : THREADS) {
                Rate bare = measure(threads, thread -> bare(url));
                Rate product = measure(threads, thread -> product(database));
                out.printf("%2d threads: bare %s  product %s  ratio %.2f%n", threads, bare, product, product.each / bare.each);
            }
            shutDown(url);
        }
    }

    private static void shutDown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true");
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * @param each per second
     * @param cpuMicros of the whole process for each
     */
    private record Rate(double each, double cpuMicros) {
        @Override
        public String toString() {
            return "%,8.0f/s %4.0f us CPU".formatted(each, cpuMicros);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private Rate measure(int threads, IntFunction<Runnable> work) throws InterruptedException {
        var done = new LongAdder();
        var all = new LongAdder();
        long cpuBefore = cpuNanos();
        long start = System.nanoTime();
        long warm = start + nanos / 4;
        long end = warm + nanos;
        var running = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            Runnable one = work.apply(i);
            running.add(Thread.ofVirtual().start(() -> {
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    one.run();
                    all.increment();
                    if (now > warm) {
                        done.increment();
                    }
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return new Rate(done.sum() * 1e9 / nanos, (cpuNanos() - cpuBefore) / 1e3 / all.sum());
    }

    private static final AtomicLong NEXT = new AtomicLong();

    private static Runnable bare(String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            var insert = connection.prepareStatement(INSERT);
            return () -> {
                try {
                    insert.setLong(1, NEXT.incrementAndGet());
                    insert.setLong(2, 17);
                    insert.setLong(3, System.nanoTime());
                    insert.setString(4, BODY);
                    insert.executeUpdate();
                    connection.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Runnable product(Database database) {
        return () -> database.transactions().run(() -> {
            long id = database.ids().next();
            var stamp = database.journal()
                    .append(DomainEvent.about(
                            "chat.message-posted",
                            new Audience("conversation", "312"),
                            new ContentRef("message", id),
                            new PersonId(17)));
            database.sql().update(INSERT, id, 17L, stamp.at(), BODY);
        });
    }
}
