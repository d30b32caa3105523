package org.hiroba.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.hiroba.web.Identity;
import org.hiroba.web.fixture.FewPeople;
import org.hiroba.web.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestMountTest {
    private final ContributionRegistry contributions = new ContributionRegistry();
    private final FewPeople people = new FewPeople();
    private final Caller hanako = people.add(17, "hanako", Language.JA);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server(0);
    private volatile @Nullable Caller signedIn = hanako;

    record NoteId(long value) {}

    record Note(NoteId id, long number, int count, PersonId author, Instant at, Optional<String> remark, List<String> tags) {}

    record NewNote(
            String text, Audience audience, Optional<ContentRef> about, Optional<Instant> until, List<String> tags) {}

    @Path("/notes")
    public static class Notes {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch leave = new CountDownLatch(1);

        @GET
        @Path("/{id}")
        public Note one(@Context Caller caller, @PathParam("id") NoteId id) {
            if (id.value() == 404) {
                throw HirobaException.notFound();
            }
            return new Note(
                    id, 9_007_199_254_740_993L, 3, caller.person(), Instant.parse("2026-11-22T02:11:04.123456Z"),
                    Optional.empty(), List.of());
        }

        @POST
        public NewNote echo(NewNote note) {
            return note;
        }

        @GET
        public Page<String> list(
                @QueryParam("cursor") @Nullable Cursor cursor,
                @QueryParam("limit") int limit,
                @QueryParam("from") @Nullable Instant from) {
            long after = cursor == null ? 0 : cursor.number(0);
            List<Long> fetched = List.of(after + 1, after + 2, after + 3);
            return Page.of(fetched, 2, Cursor::at).map(String::valueOf);
        }

        @GET
        @Path("/slow")
        public String slow() throws InterruptedException {
            entered.countDown();
            leave.await();
            return "done";
        }

        @POST
        @Path("/raw")
        @Consumes("*/*")
        public Note raw(InputStream body) throws Exception {
            return new Note(new NoteId(1), 1, body.readAllBytes().length, new PersonId(1), Instant.EPOCH,
                    Optional.empty(), List.of());
        }

        @DELETE
        public void fail() {
            throw new IllegalStateException("the secret of the house");
        }
    }

    @Path("talks")
    public static class Talks {
        @GET
        @Path("{talk: \\d+}")
        public String talk(@PathParam("talk") long talk) {
            return "talk " + talk;
        }
    }

    @Path("")
    public static class Messages {
        @GET
        @Path("talks/{talk: \\d+}/messages")
        public String messages(@PathParam("talk") long talk) {
            return "messages of " + talk;
        }

        @GET
        @Path("messages/{message: \\d+}")
        public String message(@PathParam("message") long message) {
            return "message " + message;
        }
    }

    @Path("/broken")
    public static class Broken {
        @GET
        public String one() {
            return "1";
        }

        @GET
        public String two() {
            return "2";
        }
    }

    @BeforeEach
    void start() throws Exception {
        MessageCatalog texts = new MessageCatalog();
        texts.register("hiroba", MessageSource.of(ContributionRegistry.class.getClassLoader()));
        texts.register("api", MessageSource.of(RestMount.class.getClassLoader()));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter((request, response, chain) -> {
            request.setAttribute(Identity.CALLER, signedIn);
            chain.doFilter(request, response);
        }, "/*", java.util.EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        new RestMount(contributions, people, texts, new Json()).install(context);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aRecordIsWrittenByTheRules() {
        mount(new Notes());
        assertThat(get("/notes/12").body()).isEqualTo(
                "{\"id\":\"12\",\"number\":\"9007199254740993\",\"count\":3,\"author\":\"17\","
                        + "\"at\":\"2026-11-22T02:11:04.123456Z\",\"tags\":[]}");
    }

    @Test
    void aRecordIsReadByTheSameRules() {
        mount(new Notes());
        HttpResponse<String> answer = post("/notes", "{\"text\":\"やあ\",\"audience\":\"group:7\"}");
        assertThat(answer.body()).isEqualTo("{\"text\":\"やあ\",\"audience\":\"group:7\",\"tags\":[]}");
    }

    @Test
    void aFaultyMemberIsNamed() {
        mount(new Notes());
        assertThat(problem(post("/notes", "{\"audience\":\"group:7\"}"), 400)).contains("text");
        assertThat(problem(post("/notes", "{\"text\":\"a\",\"audience\":\"company:\",\"colour\":1}"), 400))
                .contains("colour");
        assertThat(problem(post("/notes", "{\"text\":\"a\",\"audience\":\"nonsense\"}"), 400)).contains("audience");
        assertThat(problem(post("/notes", "{\"text\":\"a\","), 400)).contains("JSON");
        assertThat(problem(post("/notes", "[]"), 400)).contains("JSON");
        assertThat(problem(post("/notes", "{\"text\":\"a\",\"audience\":\"company:\",\"tags\":[null]}"), 400))
                .contains("tags");
    }

    @Test
    void anInstantBeyondTheCalendarIsRefused() {
        mount(new Notes());
        String note = "{\"text\":\"a\",\"audience\":\"company:\",\"until\":\"%s\"}";
        assertThat(post("/notes", note.formatted("2026-11-22T09:00:00Z")).body()).contains("2026-11-22T09:00:00Z");
        for (String wrong : List.of("+300000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "1795341600", "tomorrow")) {
            assertThat(problem(post("/notes", note.formatted(wrong)), 400)).contains("until");
            assertThat(problem(get("/notes?from=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8)), 400))
                    .contains("from");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        mount(new Notes());
        String text = "{\"text\":\"" + "a".repeat(JsonBodies.LARGEST_BODY) + "\"}";
        assertThat(problem(post("/notes", text), 413)).contains("TOO_LARGE");
    }

    @Test
    void whoIsNotKnownLearnsNothing() {
        mount(new Notes());
        signedIn = null;
        HttpResponse<String> answer = get("/notes/12");
        assertThat(problem(answer, 401)).contains("UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(get("/nowhere").statusCode()).isEqualTo(401);
    }

    @Test
    void aFailureIsToldInTheCallersLanguage() {
        mount(new Notes());
        assertThat(problem(get("/notes/404"), 404)).containsPattern("[ぁ-ん]");
        assertThat(problem(get("/notes/404", "Accept-Language", "en-GB"), 404)).doesNotContainPattern("[ぁ-ん]");
    }

    @Test
    void whatDoesNotExistIsAProblemDocument() {
        mount(new Notes());
        assertThat(problem(get("/nowhere"), 404)).contains("NOT_FOUND");
        assertThat(problem(get("/notes/abc"), 404)).contains("NOT_FOUND");
        assertThat(problem(send(request("/notes/12").PUT(HttpRequest.BodyPublishers.ofString("x"))), 405))
                .contains("INVALID");
    }

    @Test
    void aParameterOfTheWrongFormIsNamed() {
        mount(new Notes());
        assertThat(problem(get("/notes?limit=many"), 400)).contains("limit");
        assertThat(problem(get("/notes?cursor=!!"), 400)).contains("INVALID");
    }

    @Test
    void aCursorLeadsToTheNextPage() {
        mount(new Notes());
        assertThat(get("/notes").body()).contains("[\"1\",\"2\"]");
        String next = get("/notes").body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(get("/notes?cursor=" + next).body()).contains("[\"3\",\"4\"]");
    }

    @Test
    void whatNobodyForesawIsToldByItsNumberOnly() {
        RestResource resource = new RestResource(new Notes());
        contributions.register("notes", resource);
        CompletableFuture<String> blamed = new CompletableFuture<>();
        contributions.onFailure((plugin, failure) -> blamed.complete(plugin));
        String body = problem(send(request("/notes").DELETE()), 500);
        assertThat(body).doesNotContain("secret").contains("incident");
        assertThat(blamed.getNow("nobody")).isEqualTo("notes");
    }

    @Test
    void aResourceComesAndGoesWithItsPlugin() {
        assertThat(get("/notes/12").statusCode()).isEqualTo(404);
        Registration registration = mount(new Notes());
        assertThat(get("/notes/12").statusCode()).isEqualTo(200);
        registration.remove();
        assertThat(get("/notes/12").statusCode()).isEqualTo(404);
    }

    @Test
    void aRequestUnderWayEndsOnTheResourceThatItBeganWith() throws Exception {
        Notes notes = new Notes();
        Registration registration = mount(notes);
        CompletableFuture<HttpResponse<String>> slow = client.sendAsync(
                request("/notes/slow").GET().build(), HttpResponse.BodyHandlers.ofString());
        notes.entered.await();
        registration.remove();
        assertThat(get("/notes/12").statusCode()).isEqualTo(404);
        notes.leave.countDown();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aResourceThatCannotBeMountedHurtsNobodyElse() {
        CompletableFuture<String> blamed = new CompletableFuture<>();
        contributions.onFailure((plugin, failure) -> blamed.complete(plugin));
        contributions.register("broken", new RestResource(new Broken()));
        mount(new Notes());
        assertThat(get("/notes/12").statusCode()).isEqualTo(200);
        assertThat(blamed.getNow("nobody")).isEqualTo("broken");
    }

    @Test
    void resourcesMayShareTheBeginningOfTheirPaths() {
        contributions.register("talks", new RestResource(new Talks()));
        contributions.register("talks", new RestResource(new Messages()));
        assertThat(get("/talks/5").body()).isEqualTo("talk 5");
        assertThat(get("/talks/5/messages").body()).isEqualTo("messages of 5");
        assertThat(get("/messages/5").body()).isEqualTo("message 5");
    }

    @Test
    void aRawBodyReachesTheResourceAsItCame() {
        mount(new Notes());
        HttpResponse<String> answer = send(request("/notes/raw")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000])));
        assertThat(answer.body()).contains("\"count\":3000000");
    }

    @Test
    void everyErrorOfTheServicesHasItsStatus() {
        for (ErrorCode code : ErrorCode.values()) {
            Registration registration = contributions.register("codes", new RestResource(new Failing(code)));
            assertThat(problem(get("/failing"), code.httpStatus())).contains(code.name());
            registration.remove();
        }
    }

    @Path("/failing")
    public static class Failing {
        private final ErrorCode code;

        Failing(ErrorCode code) {
            this.code = code;
        }

        @GET
        public String fail() {
            throw new HirobaException(code, "api.error.bad-request");
        }
    }

    private Registration mount(Notes notes) {
        return contributions.register("notes", new RestResource(notes));
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + RestMount.PATH + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
    }
}
