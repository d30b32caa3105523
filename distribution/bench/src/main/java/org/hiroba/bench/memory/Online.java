package org.hiroba.bench.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.bench.Proc;
import org.hiroba.bench.Run;
import org.hiroba.bench.Together;
import org.hiroba.bench.portal.PortalBrowser;

/** More and more people at one server, and the memory that it has then. */
final class Online {
    private static final double MEBIBYTE = 1 << 20;

    /** Brings one more person online, with a page open. */
    interface Arrival {
        PortalBrowser come(int number) throws IOException;
    }

    /**
     * A server with so many online.
     *
     * @param mebibytes resident
     * @param peak the most that was resident so far
     * @param cpuMillis that the server was on a processor since it started
     * @param generatorCpuMillis the same of this process since then
     */
    record Level(int people, double mebibytes, double peak, long cpuMillis, long generatorCpuMillis) {
        @Override
        public String toString() {
            return "%d online: %.0f MB, at most %.0f MB; on a processor for %,d ms since the start, generator %,d ms"
                    .formatted(people, mebibytes, peak, cpuMillis, generatorCpuMillis);
        }
    }

    private final Run run;
    private final String side;
    private final Proc server;
    private final long generatorBefore = Proc.own().cpu().toMillis();

    Online(Run run, String side, ProcessHandle server) {
        this.run = run;
        this.side = side;
        this.server = new Proc(server);
    }

    /** @param steps how many are online, rising; the first level is of nobody */
    List<Level> measure(int[] steps, Arrival arrival) throws IOException, InterruptedException {
        List<PortalBrowser> online = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        try {
            levels.add(level(0));
            for (int people : steps) {
                int here = online.size();
                online.addAll(Together.each(people - here, number -> arrival.come(here + number)));
                levels.add(level(people));
                long gone = online.stream().filter(PortalBrowser::isCutOff).count();
                if (gone > 0) {
                    throw new IOException(gone + " of " + people + " were cut off");
                }
            }
            return levels;
        } finally {
            online.forEach(PortalBrowser::close);
        }
    }

    /** As the kernel sees it, a while after the last came; nobody asks the JVM to collect garbage. */
    private Level level(int people) throws IOException, InterruptedException {
        Thread.sleep(run.number("settle", 20) * 1000L);
        Level level = new Level(
                people,
                server.residentBytes() / MEBIBYTE,
                server.peakResidentBytes() / MEBIBYTE,
                server.cpu().toMillis(),
                Proc.own().cpu().toMillis() - generatorBefore);
        run.say("  %-6s %s", side, level);
        return level;
    }
}
