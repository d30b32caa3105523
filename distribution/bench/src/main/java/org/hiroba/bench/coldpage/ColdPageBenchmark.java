package org.hiroba.bench.coldpage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hiroba.bench.Appliance;
import org.hiroba.bench.Benchmark;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Goal;
import org.hiroba.bench.Run;
import org.hiroba.bench.Samples;
import org.hiroba.bench.start.PrototypeServer;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.RunningHiroba;

/**
 * The first page in a browser that has never been here: the sign-in page, which does without Vaadin, and home behind it; beside a bare
 * Vaadin page with a few components. Needs Chromium. Option: {@code --visits 5} for one value.
 */
public final class ColdPageBenchmark implements Benchmark {
    /** Whoever signs in can begin to write before the portal's bundle would have come. */
    private static final Goal SOONER = Goal.atMost(1);

    private static final String SIGN_IN = "input[name=login]";
    private static final String HOME = "main h1";
    private static final String BARE = "vaadin-button";

    @Override
    public String name() {
        return "cold-page";
    }

    @Override
    public String about() {
        return "sign-in page and home in a browser with an empty cache; a bare Vaadin page";
    }

    private enum Place {
        BARE,
        SIGN_IN,
        HOME
    }

    @Override
    public void run(Run run) throws Exception {
        Appliance.train(run);
        Path folder = run.folder("cold-page");
        Map<Place, List<Visit>> rounds = new EnumMap<>(Place.class);
        try (PrototypeServer prototype =
                        new PrototypeServer(folder, Appliance.prototypeJar(), Appliance.lib(), Appliance.jvmOptions());
                RunningHiroba hiroba = RunningHiroba.ofCompany();
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            prototype.start();
            String session = signIn(browser, hiroba);
            int visits = run.number("visits", 5);
            // The first round warms both servers up.
            for (int round = 0; round <= run.rounds(); round++) {
                for (Place place : Place.values()) {
                    Visit median = median(visits, () -> visit(browser, place, prototype, hiroba, session));
                    run.say("  %-8s %s", place, median);
                    if (round > 0) {
                        rounds.computeIfAbsent(place, unseen -> new ArrayList<>()).add(median);
                    }
                }
            }
        } finally {
            Folders.delete(folder);
        }
        List<Visit> bare = rounds.get(Place.BARE);
        List<Visit> door = rounds.get(Place.SIGN_IN);
        List<Visit> home = rounds.get(Place.HOME);
        run.report().add("sign-in page, ready", "ms", of(door, Visit::readyMillis), of(bare, Visit::readyMillis), SOONER);
        report(run, "sign-in page", door, bare);
        run.report().add("home, ready", "ms", of(home, Visit::readyMillis), of(bare, Visit::readyMillis));
        report(run, "home", home, bare);
    }

    private static String signIn(Browser browser, RunningHiroba hiroba) {
        try (BrowserContext context = browser.newContext(anew())) {
            Page page = context.newPage();
            page.navigate(hiroba.address());
            page.fill(SIGN_IN, RunningHiroba.ADMINISTRATOR);
            page.fill("input[type=password]", RunningHiroba.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector(HOME);
            return context.storageState();
        }
    }

    private static Visit visit(
            Browser browser, Place place, PrototypeServer prototype, RunningHiroba hiroba, String session) {
        Browser.NewContextOptions options = place == Place.HOME ? anew().setStorageState(session) : anew();
        try (BrowserContext context = browser.newContext(options)) {
            return switch (place) {
                case BARE -> Visit.to(context.newPage(), prototype.origin() + "/", BARE);
                case SIGN_IN -> Visit.to(context.newPage(), hiroba.address() + "/sign-in", SIGN_IN);
                case HOME -> Visit.to(context.newPage(), hiroba.address() + "/", HOME);
            };
        }
    }

    private static Browser.NewContextOptions anew() {
        return Chromium.desk().setIgnoreHTTPSErrors(true);
    }

    private interface Opening {
        Visit open();
    }

    private static Visit median(int times, Opening opening) {
        List<Visit> visits = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            visits.add(opening.open());
        }
        return new Visit(
                of(visits, Visit::firstPaintMillis).median(),
                of(visits, Visit::readyMillis).median(),
                of(visits, Visit::blockedMillis).median(),
                of(visits, Visit::kilobytes).median());
    }

    private static void report(Run run, String what, List<Visit> ours, List<Visit> bare) {
        run.report().add(what + ", first words", "ms", of(ours, Visit::firstPaintMillis), of(bare, Visit::firstPaintMillis));
        run.report().add(what + ", over the line", "kB", of(ours, Visit::kilobytes), of(bare, Visit::kilobytes));
        run.report().add(what + ", takes no click for", "ms", of(ours, Visit::blockedMillis));
    }

    private static Samples of(List<Visit> visits, ToDoubleFunction<Visit> value) {
        return new Samples(visits.stream().mapToDouble(value).boxed().toList());
    }
}
