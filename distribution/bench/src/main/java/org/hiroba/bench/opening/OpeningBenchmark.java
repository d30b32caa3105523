package org.hiroba.bench.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Proc;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.bench.company.History;
import org.hiroba.bench.portal.PortalBrowser;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import tools.jackson.databind.JsonNode;

/**
 * Opening a group whose feed, and one whose talk, is 1,000, 10,000 and 100,000 messages long: the first page of the REST API, and the
 * portal's page with its push connection. Held against the shortest of the same kind, in the same round. Options: {@code --messages
 * 1000,10000,100000}, {@code --times 20} openings for one value.
 */
public final class OpeningBenchmark implements Benchmark {
    private static final Goal INDEPENDENT = Goal.atMost(1.3);
    private static final int THREAD = 3;

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public String about() {
        return "first page of a group with 1,000, 10,000 and 100,000 messages; against the shortest";
    }

    /** One way to open one group. */
    private interface Opening {
        void open() throws IOException;
    }

    @Override
    public void run(Run run) throws Exception {
        int[] sizes = run.numbers("messages", 1_000, 10_000, 100_000);
        Path folder = run.folder("opening");
        try (RunningHiroba hiroba = RunningHiroba.ofCompany();
                PortalBrowser browser = new PortalBrowser(hiroba.address())) {
            bringIn(run, hiroba, sizes, folder);
            browser.signIn(RunningHiroba.ADMINISTRATOR, RunningHiroba.PASSWORD);
            Map<String, List<Opening>> ways = ways(hiroba, browser, sizes);
            Map<String, List<Figures>> figures = new LinkedHashMap<>();
            ways.keySet().forEach(way -> figures.put(
                    way, Arrays.stream(sizes).mapToObj(size -> new Figures()).toList()));
            Proc server = new Proc(hiroba.process());
            // The first round warms up.
            for (int round = 0; round <= run.rounds(); round++) {
                for (Map.Entry<String, List<Opening>> way : ways.entrySet()) {
                    List<Figures> found = measure(run, server, way.getValue());
                    for (int size = 0; size < sizes.length; size++) {
                        run.say("  %-18s %,9d messages: %s", way.getKey(), sizes[size], found.get(size));
                        if (round > 0) {
                            figures.get(way.getKey()).get(size).addAll(found.get(size));
                        }
                    }
                }
            }
            figures.forEach((way, values) -> report(run, way, sizes, values));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void bringIn(Run run, RunningHiroba hiroba, int[] sizes, Path folder) throws IOException {
        History history = new History();
        for (int size : sizes) {
            history.channel(talk(size), 0, size).channel(feed(size), size / THREAD, 0);
        }
        run.say("  %,d messages are brought in", 2 * Arrays.stream(sizes).sum());
        hiroba.command("import", "slack", history.write(folder.resolve("history.zip")).toString());
    }

    private static Map<String, List<Opening>> ways(RunningHiroba hiroba, PortalBrowser browser, int[] sizes)
            throws IOException {
        ApiClient api = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        Map<String, String> groups = new HashMap<>();
        for (JsonNode group : api.get("/groups")) {
            groups.put(group.path("name").asString(), group.path("id").asString());
        }
        Map<String, List<Opening>> ways = new LinkedHashMap<>();
        for (int size : sizes) {
            String feed = groups.get(feed(size));
            String talk = groups.get(talk(size));
            String conversation = api.post("/conversations/talk", "{\"audience\":\"group:" + talk + "\"}")
                    .path("conversation")
                    .path("id")
                    .asString();
            add(ways, "REST, feed", () -> filled(api.get("/groups/" + feed + "/posts")));
            add(ways, "REST, talk", () -> filled(api.get("/conversations/" + conversation + "/messages")));
            add(ways, "portal, feed", () -> browser.open("groups/" + feed));
            add(ways, "portal, talk", () -> browser.open("groups/" + talk + "/talk"));
        }
        return ways;
    }

    private static void add(Map<String, List<Opening>> ways, String way, Opening opening) {
        ways.computeIfAbsent(way, unseen -> new ArrayList<>()).add(opening);
    }

    /** An empty page would be quick at any length. */
    private static void filled(JsonNode page) throws IOException {
        if (page.path("items").isEmpty()) {
            throw new IOException("Nothing on the page: " + page);
        }
    }

    /** The lengths take turns at every opening, so that whatever becomes quicker meanwhile becomes so for all of them. */
    private static List<Figures> measure(Run run, Proc server, List<Opening> openings) throws IOException {
        int times = run.number("times", 20);
        List<Turn> turns = openings.stream().map(Turn::new).toList();
        for (int time = 0; time < times; time++) {
            for (Turn turn : turns) {
                turn.take(server);
            }
        }
        return turns.stream().map(turn -> turn.figures(times)).toList();
    }

    /** One length's openings. */
    private static final class Turn {
        private final Opening opening;
        private final List<Double> millis = new ArrayList<>();
        private long serverNanos;
        private long generatorNanos;

        Turn(Opening opening) {
            this.opening = opening;
        }

        void take(Proc server) throws IOException {
            long cpu = server.cpu().toNanos();
            long own = Proc.own().cpu().toNanos();
            long begin = System.nanoTime();
            opening.open();
            millis.add((System.nanoTime() - begin) / 1e6);
            serverNanos += server.cpu().toNanos() - cpu;
            generatorNanos += Proc.own().cpu().toNanos() - own;
        }

        Figures figures(int times) {
            Figures figures = new Figures();
            figures.millis.add(new Samples(millis).median());
            figures.serverMillis.add(serverNanos / 1e6 / times);
            figures.generatorMillis.add(generatorNanos / 1e6 / times);
            return figures;
        }
    }

    private static void report(Run run, String way, int[] sizes, List<Figures> figures) {
        Figures shortest = figures.getFirst();
        for (int size = 1; size < sizes.length; size++) {
            String what = "%s: %,d messages to %,d".formatted(way, sizes[size], sizes[0]);
            Figures longer = figures.get(size);
            run.report().add(what, "ms", new Samples(longer.millis), new Samples(shortest.millis), INDEPENDENT);
            run.report().add(
                    what + ", server CPU", "ms", new Samples(longer.serverMillis), new Samples(shortest.serverMillis));
        }
    }

    private static String talk(int size) {
        return "talk-" + size;
    }

    private static String feed(int size) {
        return "feed-" + size;
    }

    /** Of one way and length, round by round: for one opening, milliseconds. */
    private static final class Figures {
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> serverMillis = new ArrayList<>();
        private final List<Double> generatorMillis = new ArrayList<>();

        void addAll(Figures other) {
            millis.addAll(other.millis);
            serverMillis.addAll(other.serverMillis);
            generatorMillis.addAll(other.generatorMillis);
        }

        @Override
        public String toString() {
            return "median %.1f ms, on a processor: server %.1f ms, generator %.1f ms"
                    .formatted(
                            new Samples(millis).median(),
                            new Samples(serverMillis).median(),
                            new Samples(generatorMillis).median());
        }
    }
}
