package org.hiroba.bench.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hiroba.bench.Appliance;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Report;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.bench.company.Crowd;
import org.hiroba.bench.company.History;
import org.hiroba.bench.portal.PortalBrowser;
import org.hiroba.bench.start.PrototypeServer;
import org.hiroba.testkit.appliance.RunningHiroba;
import tools.jackson.databind.JsonNode;

/**
 * Resident memory with nobody, 100 and 500 people online, who have signed in and have the portal open: a third each at home, in a group's
 * feed and in its talk, there with the live stream. Options: {@code --people 100,500}, {@code --settle 20} seconds before each reading.
 */
public final class MemoryBenchmark implements Benchmark {
    private static final double LIMIT_MEBIBYTES = 512;
    private static final int THREADS = 40;
    private static final int LOOSE = 400;
    private static final int PAGES = 3;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "resident memory with people online; at most 512 MB with 500, and beside a bare Vaadin page with push";
    }

    @Override
    public void run(Run run) throws Exception {
        int[] people = run.numbers("people", 100, 500);
        List<List<Online.Level>> ours = new ArrayList<>();
        List<List<Online.Level>> bare = new ArrayList<>();
        Path folder = run.folder("memory");
        Appliance.train(run);
        try (PrototypeServer prototype =
                        new PrototypeServer(folder, Appliance.prototypeJar(), Appliance.lib(), Appliance.jvmOptions());
                RunningHiroba hiroba = RunningHiroba.ofCompany()) {
            String group = company(run, hiroba, Arrays.stream(people).max().orElseThrow(), folder);
            for (int round = 0; round < run.rounds(); round++) {
                bare.add(new Online(run, "bare", prototype.start()).measure(people, number -> {
                    PortalBrowser browser = new PortalBrowser(prototype.origin());
                    browser.open("");
                    return browser;
                }));
                prototype.stop();
                hiroba.stop();
                hiroba.start();
                ours.add(new Online(run, "Hiroba", hiroba.process())
                        .measure(people, number -> come(hiroba, group, number)));
            }
        } finally {
            Folders.delete(folder);
        }
        report(run.report(), people, ours, bare);
    }

    /** @return the group that everybody is in */
    private static String company(Run run, RunningHiroba hiroba, int people, Path folder)
            throws IOException, InterruptedException {
        hiroba.command(
                "import", "slack", new History().channel("everybody", THREADS, LOOSE).write(folder.resolve("history.zip")).toString());
        Crowd crowd = new Crowd(run, hiroba, people);
        for (JsonNode group : crowd.administrator().get("/groups")) {
            if (group.path("name").asString().equals("everybody")) {
                String id = group.path("id").asString();
                crowd.join(id, people);
                return id;
            }
        }
        throw new IOException("The import made no group");
    }

    private static PortalBrowser come(RunningHiroba hiroba, String group, int number) throws IOException {
        PortalBrowser browser = new PortalBrowser(hiroba.address());
        browser.signIn(Crowd.login(number), RunningHiroba.PASSWORD);
        switch (number % PAGES) {
            case 0 -> browser.open("");
            case 1 -> browser.open("groups/" + group);
            default -> {
                browser.open("groups/" + group + "/talk");
                browser.follow();
            }
        }
        return browser;
    }

    private static void report(
            Report report, int[] people, List<List<Online.Level>> ours, List<List<Online.Level>> bare) {
        for (int level = 0; level <= people.length; level++) {
            String what = "resident, " + (level == 0 ? 0 : people[level - 1]) + " online";
            report.add(what, "MB", at(ours, level, Online.Level::mebibytes), at(bare, level, Online.Level::mebibytes));
        }
        int last = people.length;
        report.add("resident for each of " + people[last - 1] + " online", "kB", each(ours, last), each(bare, last));
        report.add(
                "resident, " + people[last - 1] + " online, against the limit",
                "MB",
                at(ours, last, Online.Level::mebibytes),
                Samples.of(LIMIT_MEBIBYTES),
                Goal.atMost(1));
    }

    private static Samples at(List<List<Online.Level>> rounds, int level, ToDoubleFunction<Online.Level> value) {
        return new Samples(
                rounds.stream().map(levels -> value.applyAsDouble(levels.get(level))).toList());
    }

    private static Samples each(List<List<Online.Level>> rounds, int level) {
        return new Samples(rounds.stream()
                .map(levels -> (levels.get(level).mebibytes() - levels.getFirst().mebibytes())
                        * 1024
                        / levels.get(level).people())
                .toList());
    }
}
