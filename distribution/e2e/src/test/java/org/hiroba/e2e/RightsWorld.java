package org.hiroba.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hiroba.e2e.RightsTable.Who;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people and places that {@code rights.txt} speaks of; every word in a closed place has the secret in it. */
final class RightsWorld {
    private static final String WRONG_TOKEN = "hiroba_" + "x".repeat(43);

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final Map<Who, ApiClient> clients = new EnumMap<>(Who.class);
    private final Map<String, ApiClient> shutOut = new LinkedHashMap<>();
    private final RunningHiroba hiroba;
    private final ApiClient owner;

    RightsWorld(RunningHiroba hiroba) throws IOException {
        this.hiroba = hiroba;
        names.put("secret", "himitsu" + UUID.randomUUID().toString().replace("-", ""));
        names.put("thumb", "%F0%9F%91%8D");
        names.put("stream", "posts");
        names.put("noFeed", "none.txt");
        hire();
        owner = client(Who.OWNER);
        founding();
        doing();
        talking();
        recalling();
        parting();
        shutting();
    }

    private void hire() throws IOException {
        enter(Who.ADMINISTRATOR, RunningHiroba.ADMINISTRATOR);
        for (String login : List.of("outsider", "removed", "member", "owner", "barred", "auditor", "spare")) {
            JsonNode person = client(Who.ADMINISTRATOR).post("/people", """
                    {"login":"%s","name":"%s さん","reading":"さん","affiliation":"本社","language":"JA"}"""
                    .formatted(login, login));
            keep(login, person.path("person"));
            if (!login.equals("spare")) {
                Guest.accept(hiroba, invitation(login));
            }
        }
        enter(Who.OUTSIDER, "outsider");
        enter(Who.REMOVED, "removed");
        enter(Who.MEMBER, "member");
        enter(Who.OWNER, "owner");
        ask(Who.ADMINISTRATOR, "PUT", "/people/{auditor}/role", "{\"role\":\"ADMINISTRATOR\"}");
        names.put("ownerAudience", "person:" + names.get("owner"));
    }

    private String invitation(String login) throws IOException {
        return client(Who.ADMINISTRATOR)
                .post("/people/" + names.get(login) + "/invitation", "")
                .path("path")
                .asString();
    }

    private void enter(Who who, String login) {
        tokens.put(who, hiroba.token(login));
        clients.put(who, new ApiClient(hiroba, tokens.get(who)));
    }

    private void founding() throws IOException {
        keep("closed", owner.post("/groups", text("""
                {"name":"{secret}","purpose":"{secret}","lane":"WORK","openness":"PRIVATE"}""")));
        keep("open", owner.post("/groups", """
                {"name":"だれでも","purpose":"話す","lane":"WORK","openness":"OPEN"}"""));
        for (String group : List.of("closed", "open")) {
            ask(Who.OWNER, "POST", "/groups/{" + group + "}/members", "{\"people\":[\"{member}\",\"{removed}\"]}");
            names.put(group + "Audience", "group:" + names.get(group));
        }
        keep("image", picture("image"));
        keep("ownerUpload", picture("upload"));
        keep("file", upload("/files?name={secret}.png&audience=group:{closed}"));
        keep("ownerFile", upload("/files?name={secret}.png"));
        keep("ownerSheet", upload("/files?name={secret}.png"));
        names.put("firstVersion", "1");
        names.put("fileRef", "file:" + names.get("file"));
        keep("narrowFile", upload("/files?name={secret}.png&audience=group:{closed}"));
        names.put("narrowRef", "file:" + names.get("narrowFile"));
        ask(Who.OWNER, "PUT", "/files/{narrowFile}/limits", "{\"people\":[\"{owner}\"],\"downloadable\":true}");
        keep("post", owner.post(text("/groups/{closed}/posts"), text("{\"text\":\"{secret}\",\"images\":[\"{image}\"]}")));
        keep("comment", owner.post(text("/posts/{post}/comments"), text("{\"text\":\"{secret}\"}")));
        keep("openPost", owner.post(text("/groups/{open}/posts"), "{\"text\":\"こんにちは\"}"));
        for (String content : List.of("post", "comment", "openPost")) {
            names.put(content + "Ref", (content.equals("comment") ? "comment:" : "post:") + names.get(content));
        }
    }

    private void doing() throws IOException {
        keep("task", owner.post("/tasks", text("{\"title\":\"{secret}\",\"group\":\"{closedAudience}\",\"source\":\"{postRef}\","
                + "\"checklist\":[{\"words\":\"{secret}\",\"done\":false}]}")));
        keep("ownTask", owner.post("/tasks", text("{\"title\":\"{secret}\"}")));
        names.put("taskRef", "task:" + names.get("task"));
        names.put("firstLine", "0");
    }

    private void talking() throws IOException {
        conversation("chat", "/conversations", "{\"people\":[\"{member}\",\"{removed}\"],\"title\":\"{secret}\"}");
        conversation("direct", "/conversations", "{\"people\":[\"{member}\"]}");
        conversation("talk", "/conversations/talk", "{\"audience\":\"{closedAudience}\"}");
        keep("message", owner.post(text("/conversations/{chat}/messages"), text("{\"text\":\"{secret}\"}")));
        keep("directMessage", owner.post(text("/conversations/{direct}/messages"), text("{\"text\":\"{secret}\"}")));
        keep("talkMessage", owner.post(text("/conversations/{talk}/messages"), text("{\"text\":\"{secret}\"}")));
        names.put("messageRef", "message:" + names.get("message"));
        names.put("chatAudience", "conversation:" + names.get("chat"));
    }

    /** Something of the owner's is gone, and another administrator asked to look at its sealed copy. */
    private void recalling() throws IOException {
        JsonNode post = owner.post(text("/groups/{closed}/posts"), text("{\"text\":\"あとで取り消す\"}"));
        names.put("recalledRef", "post:" + post.path("id").asString());
        ask(Who.OWNER, "DELETE", "/content/{recalledRef}", "");
        ApiClient auditor = new ApiClient(hiroba, hiroba.token("auditor"));
        keep("sealedCopy", auditor.get("/sealed-copies").path(0));
        keep("unsealing", auditor.post(text("/sealed-copies/{sealedCopy}/unsealings"), "{\"reason\":\"苦情の調査\"}"));
    }

    private void conversation(String name, String path, String wish) throws IOException {
        keep(name, owner.post(path, text(wish)).path("conversation"));
    }

    /** One who has read it all, marked and answered it, and goes. */
    private void parting() throws IOException {
        ask(Who.REMOVED, "PUT", "/content/{postRef}/bookmark", "");
        ask(Who.REMOVED, "PUT", "/content/{messageRef}/bookmark", "");
        ask(Who.MEMBER, "POST", "/posts/{post}/comments", "{\"text\":\"{secret} @removed\"}");
        ask(Who.OWNER, "DELETE", "/groups/{closed}/members/{removed}", "");
        ask(Who.OWNER, "DELETE", "/groups/{open}/members/{removed}", "");
        ask(Who.REMOVED, "DELETE", "/conversations/{chat}/members/me", "");
    }

    private void shutting() throws IOException {
        String barred = hiroba.token("barred");
        ApiClient spare = new ApiClient(hiroba, hiroba.token("outsider"));
        names.put("ownerToken", owner.get("/me/tokens").path(0).path("id").asString());
        names.put("ownerSession", owner.get("/me/sessions").path(0).path("id").asString());
        spare.ask("DELETE", "/me/tokens/" + spare.get("/me/tokens").path(0).path("id").asString(), Optional.empty());
        ask(Who.ADMINISTRATOR, "PUT", "/people/{barred}/disabled", "");
        shutOut.put("nobody", new ApiClient(hiroba, ""));
        shutOut.put("a wrong token", new ApiClient(hiroba, WRONG_TOKEN));
        shutOut.put("a revoked token", spare);
        shutOut.put("a barred person", new ApiClient(hiroba, barred));
    }

    /** The names in braces filled in. */
    String text(String template) {
        String text = template;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    String value(String name) {
        return names.get(name);
    }

    void keep(String name, JsonNode thing) {
        names.put(name, thing.path("id").asString());
    }

    /** Everything that is the address of something. */
    List<String> addresses() {
        return names.entrySet().stream()
                .filter(name -> !List.of("secret", "thumb", "stream").contains(name.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    String token(Who who) {
        return tokens.get(who);
    }

    ApiClient client(Who who) {
        return clients.get(who);
    }

    Map<String, ApiClient> shutOut() {
        return shutOut;
    }

    HttpResponse<String> ask(Who who, String method, String path, String body) throws IOException {
        return ask(client(who), method, path, body, who.name());
    }

    HttpResponse<String> ask(ApiClient client, String method, String path, String body) throws IOException {
        return ask(client, method, path, body, "nobody");
    }

    private HttpResponse<String> ask(ApiClient client, String method, String path, String body, String me)
            throws IOException {
        return client.ask(method, text(path.replace("{me}", me)), up(text(body.replace("{me}", me))));
    }

    private Optional<ApiClient.Body> up(String body) {
        return switch (body) {
            case "" -> Optional.empty();
            case "@png" -> Optional.of(new ApiClient.Body("image/png", png()));
            case "@csv" -> Optional.of(new ApiClient.Body(
                    "text/csv",
                    "login,name,reading,affiliation\njiro,次郎,じろう,本社\n".getBytes(StandardCharsets.UTF_8)));
            default -> Optional.of(ApiClient.Body.json(body));
        };
    }

    /** All that the owner sees of the closed places. */
    List<String> closedState() {
        return Stream.of(
                        "/groups/{closed}", "/groups/{closed}/members", "/groups/{closed}/posts", "/posts/{post}",
                        "/posts/{post}/comments", "/content/{postRef}/revisions", "/tasks/{task}", "/tasks/{ownTask}", "/tasks",
                        "/tasks/of/{closedAudience}", "/files/{file}", "/files/{file}/versions", "/files/{narrowFile}",
                        "/files/{narrowFile}/versions", "/conversations/{chat}",
                        "/conversations/{chat}/messages", "/conversations/{direct}/messages",
                        "/conversations/{talk}/messages", "/me", "/me/tokens", "/me/sessions")
                .map(path -> read(Who.OWNER, path))
                .toList();
    }

    /** The same with the open group, people and company. */
    List<String> state() {
        return Stream.concat(
                        closedState().stream(),
                        Stream.of(
                                        "/groups/{open}", "/groups/{open}/members", "/groups/{open}/posts", "/company",
                                        "/company/purposes", "/people", "/people?status=DISABLED")
                                .map(path -> read(Who.ADMINISTRATOR, path)))
                .toList();
    }

    private String read(Who who, String path) {
        try {
            HttpResponse<String> answer = ask(who, "GET", path, "");
            return path + " " + answer.statusCode() + " " + withoutClock(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the stream's position and the time of the last use, which go on whatever happens. */
    private static String withoutClock(String body) {
        return body.replaceAll("\"(sequence|usedAt|lastUsedAt)\":\"[^\"]*\"", "");
    }

    private JsonNode picture(String description) throws IOException {
        HttpResponse<String> answer = owner.ask(
                "POST", "/images?description=" + description, Optional.of(new ApiClient.Body("image/png", png())));
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode upload(String path) throws IOException {
        HttpResponse<String> answer =
                owner.ask("POST", text(path), Optional.of(new ApiClient.Body("application/octet-stream", png())));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static byte[] png() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
