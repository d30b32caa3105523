package org.hiroba.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hiroba.testkit.Chromium;
import org.hiroba.testkit.appliance.RunningHiroba;

/** Addresses of the portal that somebody was sent, or makes up, typed into the browser by those whom they do not concern. */
final class PortalRights {
    private static final List<String> CLOSED = List.of(
            "/groups/{closed}", "/groups/{closed}/members", "/groups/{closed}/talk", "/groups/{closed}/posts/{post}",
            "/groups/{open}/posts/{post}", "/groups/{open}/posts/{comment}", "/messages/{chat}", "/messages/{direct}",
            "/messages/{talk}", "/groups/{closed}/files", "/groups/{closed}/tasks", "/files/{file}", "/files/{narrowFile}",
            "/tasks/{task}", "/tasks/{ownTask}");
    private static final List<String> MISSED = List.of(
            "/groups/{closed}", "/groups/{open}/posts/{post}", "/messages/{chat}", "/files/{file}", "/tasks/{task}");
    private static final List<String> OPEN =
            List.of("/", "/groups/browse", "/messages", "/me/kept", "/tasks", "/me/notifications", "/me/recalls");

    private final RunningHiroba hiroba;
    private final Chromium chromium;
    private final RightsWorld world;
    private final List<String> faults = new ArrayList<>();

    PortalRights(RunningHiroba hiroba, Chromium chromium, RightsWorld world) {
        this.hiroba = hiroba;
        this.chromium = chromium;
        this.world = world;
    }

    /** What is shown to whom it should not be; empty is well. */
    List<String> faults() throws IOException {
        Page administrator = signedIn(RunningHiroba.ADMINISTRATOR);
        Collection<String> pages = pagesOfAdministration(administrator);
        note(pages.size() < 5, "There are more pages of the administration than " + pages);
        MISSED.forEach(path -> refused(administrator, path, "the administrator"));
        Page outsider = signedIn("outsider");
        Stream.of(CLOSED, pages, Set.of("/admin")).flatMap(Collection::stream).forEach(path -> refused(outsider, path, "an outsider"));
        refused(signedIn("member"), "/files/{narrowFile}", "a member who is not among those of the file");
        Page removed = signedIn("removed");
        MISSED.forEach(path -> refused(removed, path, "one who was taken out"));
        OPEN.forEach(path -> silent(removed, path, "one who was taken out"));
        for (String path : Stream.of(CLOSED, pages).flatMap(Collection::stream).toList()) {
            HttpResponse<String> answer = new Guest(hiroba).get(world.text(path));
            boolean led = answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
            note(answer.statusCode() != 303 || !led, path + " by nobody: " + answer.statusCode());
        }
        see(signedIn("owner"));
        return faults;
    }

    /** Whatever the administration links to, so that a page that is new there is asked, too. */
    private Collection<String> pagesOfAdministration(Page page) {
        page.navigate(hiroba.address() + "/admin");
        page.locator("a[href*='/admin/'], a[href^='admin/']").first().waitFor();
        Set<String> paths = new TreeSet<>();
        if (page.locator("a[href]").evaluateAll("links => links.map(link => new URL(link.href).pathname)")
                instanceof List<?> links) {
            links.stream().map(Object::toString).filter(path -> path.startsWith("/admin/")).forEach(paths::add);
        }
        return paths;
    }

    /** The owner does see it, at the first of these addresses: so they are the right ones. */
    private void see(Page page) {
        page.navigate(hiroba.address() + world.text(CLOSED.getFirst()));
        page.getByText(world.value("secret")).first().waitFor();
    }

    private Page signedIn(String login) {
        Page page = chromium.desk("ja-JP");
        page.navigate(hiroba.address() + "/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[type=password]").fill(RunningHiroba.PASSWORD);
        page.locator("form button[type=submit]").first().click();
        page.locator("nav").first().waitFor();
        return page;
    }

    private void refused(Page page, String path, String who) {
        silent(page, path, who);
        String words = page.locator("body").innerText();
        note(
                !words.contains("表示できません") && !words.contains("ここには何もありません"),
                path + " by " + who + " shows: " + words);
    }

    private void silent(Page page, String path, String who) {
        page.navigate(hiroba.address() + world.text(path));
        page.locator("h1:visible, h2:visible").first().waitFor();
        note(page.content().contains(world.value("secret")), path + " tells " + who + " the secret");
    }

    private void note(boolean isWrong, String what) {
        if (isWrong) {
            faults.add(what);
        }
    }
}
