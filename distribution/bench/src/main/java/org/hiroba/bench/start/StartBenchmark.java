package org.hiroba.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hiroba.bench.Appliance;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Proc;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.bench.portal.PortalBrowser;
import org.hiroba.testkit.appliance.RunningHiroba;

/** From the start of the process to the first pages, and the memory that it has then. */
public final class StartBenchmark implements Benchmark {
    private static final Goal GOAL = Goal.atMost(1.3);
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "process start to first page over TLS, with AOT cache; bare Jetty + Vaadin + Felix with its own";
    }

    /** One start. @param cpuMillis on a processor until the first pages were there @param residentBytes then */
    private record Start(FirstPages.Taken taken, double cpuMillis, long residentBytes) {
        static Start of(FirstPages.Taken taken, ProcessHandle process) throws IOException {
            Proc proc = new Proc(process);
            return new Start(taken, proc.cpu().toMillis(), proc.residentBytes());
        }

        double plainMillis() {
            return taken.plainMillis();
        }

        double portalMillis() {
            return taken.portalMillis();
        }

        double mebibytes() {
            return residentBytes / MEBIBYTE;
        }

        @Override
        public String toString() {
            return "%,.0f ms, portal %,.0f ms, on a processor %,.0f ms, %.0f MB"
                    .formatted(plainMillis(), portalMillis(), cpuMillis, mebibytes());
        }
    }

    @Override
    public void run(Run run) throws Exception {
        Appliance.train(run);
        Path folder = run.folder("start");
        List<Start> ours = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        try (PrototypeServer prototype =
                        new PrototypeServer(folder, Appliance.prototypeJar(), Appliance.lib(), Appliance.jvmOptions());
                RunningHiroba hiroba = RunningHiroba.ofCompany();
                PortalBrowser hanako = new PortalBrowser(hiroba.address())) {
            hanako.signIn(RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD);
            hanako.open("");
            hiroba.stop();
            for (int round = 0; round < run.rounds() + 1; round++) {
                Start one = start(prototype);
                Start other = start(hiroba, hanako);
                run.say("  prototype %s; Hiroba %s", one, other);
                // The first of each finds the disk's cache cold.
                if (round > 0) {
                    bare.add(one);
                    ours.add(other);
                }
            }
        } finally {
            Folders.delete(folder);
        }
        run.report().add("start to sign-in page", "ms", of(ours, Start::plainMillis), of(bare, Start::plainMillis), GOAL);
        run.report().add("start to portal page", "ms", of(ours, Start::portalMillis), of(bare, Start::portalMillis), GOAL);
        run.report().add("start to portal page, server CPU", "ms", of(ours, Start::cpuMillis), of(bare, Start::cpuMillis));
        run.report().add("resident after start", "MB", of(ours, Start::mebibytes), of(bare, Start::mebibytes));
    }

    private static Start start(PrototypeServer prototype) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessHandle process = prototype.start();
        try (PortalBrowser browser = new PortalBrowser(prototype.origin())) {
            return Start.of(FirstPages.await(browser, begin), process);
        } finally {
            prototype.stop();
        }
    }

    private static Start start(RunningHiroba hiroba, PortalBrowser person) throws IOException {
        try (PortalBrowser browser = person.reopened()) {
            long begin = System.nanoTime();
            hiroba.startAtOnce();
            return Start.of(FirstPages.await(browser, begin), hiroba.process());
        } finally {
            hiroba.stop();
        }
    }

    private static Samples of(List<Start> starts, ToDoubleFunction<Start> value) {
        return new Samples(starts.stream().mapToDouble(value).boxed().toList());
    }
}
