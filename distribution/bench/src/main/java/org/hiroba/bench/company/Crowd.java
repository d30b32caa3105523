package org.hiroba.bench.company;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hiroba.api.text.Language;
import org.hiroba.bench.Folders;
import org.hiroba.bench.Run;
import org.hiroba.launcher.command.CommandClient;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.hiroba.testkit.appliance.TrustEverybody;
import tools.jackson.databind.JsonNode;

/** Many people of a running Hiroba: imported, invited, with a password and a token each, as by the console and the browser. */
public final class Crowd {
    /** One of them. @param token for the API and the live stream */
    public record Member(String id, String token) {}

    private static final int SEE_OTHER = 303;
    private static final int PAGE = 200;
    private static final String FORM_SECRET = "0123456789abcdefghijkl";

    private final RunningHiroba hiroba;
    private final HttpClient browser =
            HttpClient.newBuilder().sslContext(TrustEverybody.context()).build();
    private final ApiClient administrator;
    private final List<Member> members = new ArrayList<>();

    public Crowd(Run run, RunningHiroba hiroba, int size) throws IOException, InterruptedException {
        this.hiroba = hiroba;
        this.administrator = new ApiClient(hiroba, token(RunningHiroba.ADMINISTRATOR));
        run.say("  %,d people come into a company", size);
        bringIn(run, size);
        Map<String, String> byLogin = ids();
        for (int person = 0; person < size; person++) {
            String login = login(person);
            accept(command("person", "invite", login));
            members.add(new Member(byLogin.get(login), token(login)));
        }
    }

    public ApiClient administrator() {
        return administrator;
    }

    public List<Member> members() {
        return members;
    }

    /** Takes the first so many into a group. */
    public void join(String group, int people) throws IOException {
        administrator.post(
                "/groups/" + group + "/members",
                members.stream()
                        .limit(people)
                        .map(Member::id)
                        .collect(Collectors.joining("\",\"", "{\"people\":[\"", "\"]}")));
    }

    private void bringIn(Run run, int size) throws IOException {
        StringBuilder csv = new StringBuilder("login,name,reading,affiliation\n");
        for (int person = 0; person < size; person++) {
            csv.append("%s,社員 %d,しゃいん,本社%n".formatted(login(person), person));
        }
        Path folder = run.folder("people");
        try {
            command("import", "people", Files.writeString(folder.resolve("people.csv"), csv).toString());
        } finally {
            Folders.delete(folder);
        }
    }

    private Map<String, String> ids() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = administrator.get("/people?status=INVITED&limit=" + PAGE + cursor);
            page.path("items").forEach(all::add);
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all.stream()
                .collect(Collectors.toMap(
                        person -> person.path("login").asString(), person -> person.path("id").asString()));
    }

    /** Opens the invitation and chooses a password, as a browser does. */
    private void accept(String invitation) throws IOException, InterruptedException {
        String path = invitation.substring(invitation.indexOf("/invitation/")).lines().findFirst().orElseThrow().strip();
        String fields = "token=" + FORM_SECRET + "&password=" + RunningHiroba.PASSWORD + "&again=" + RunningHiroba.PASSWORD;
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(hiroba.address() + path))
                        .header("Origin", hiroba.address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "__Host-hiroba-form=" + FORM_SECRET)
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != SEE_OTHER) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private String token(String login) {
        return command("token", "create", "--person", login);
    }

    /** A command of the console, without a process of its own for each. */
    private String command(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new CommandClient(hiroba.data(), Language.EN, out, false)
                .run(List.of(words))
                .orElseThrow();
        String text = said.toString(StandardCharsets.UTF_8).strip();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + text);
        }
        return text;
    }

    /** The login of the person with a number, from 0. */
    public static String login(int person) {
        return "p%04d".formatted(person);
    }
}
