package org.hiroba.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hiroba.testkit.SampleDocuments;
import org.hiroba.testkit.appliance.ApiClient;
import org.hiroba.testkit.appliance.RunningHiroba;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In what is installed: documents are found by their words, by those who may see them, and no longer than they are there. */
class DocumentsE2E {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** 琥珀色の見本 */
    private static final String WORD = "%E7%90%A5%E7%8F%80%E8%89%B2%E3%81%AE%E8%A6%8B%E6%9C%AC";

    @RegisterExtension
    static final RunningHiroba hiroba = RunningHiroba.ofCompany();

    private static ApiClient hanako;
    private static ApiClient taro;
    private static String group;

    @BeforeAll
    static void gather() throws IOException {
        hanako = new ApiClient(hiroba, hiroba.token(RunningHiroba.ADMINISTRATOR));
        Guest.accept(hiroba, "/invitation/" + hiroba.addPerson("taro", "鈴木 太郎", "すずき たろう", "千葉店"));
        taro = new ApiClient(hiroba, hiroba.token("taro"));
        group = hanako.post("/groups", "{\"name\":\"企画\",\"purpose\":\"企画する\",\"lane\":\"WORK\",\"openness\":\"PRIVATE\"}")
                .path("id")
                .asString();
    }

    private static JsonNode upload(String name, byte[] bytes) throws IOException {
        HttpResponse<String> answer = hanako.ask(
                "POST",
                "/files?name=" + name + "&audience=group:" + group,
                Optional.of(new ApiClient.Body("application/octet-stream", bytes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode found(ApiClient who) throws IOException {
        return who.get("/search?kind=file&limit=50&q=" + WORD).path("items");
    }

    private static void await(Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    @Test
    void aWordWithinADocumentIsFoundUntilItIsTakenBack() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("a.pdf", SampleDocuments.pdf("表紙", "琥珀色の見本を配ります"));
        documents.put("a.docx", SampleDocuments.docx("琥珀色の見本を配ります"));
        documents.put("a.xlsx", SampleDocuments.xlsx("表", "琥珀色の見本を配ります"));
        documents.put("a.pptx", SampleDocuments.pptx("琥珀色の見本を配ります"));
        documents.put("a.odt", SampleDocuments.odt("琥珀色の見本を配ります"));
        documents.put("a.csv", "品名,琥珀色の見本を配ります\n".getBytes(Charset.forName("windows-31j")));
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            upload(document.getKey(), document.getValue());
        }
        JsonNode broken = upload("broken.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8));

        await(() -> found(hanako).size() == documents.size());

        assertThat(found(hanako)).allSatisfy(hit -> {
            assertThat(hit.path("excerpt").path("text").asString()).contains("琥珀色の見本を配ります");
            assertThat(hit.path("excerpt").path("matches")).isNotEmpty();
        });
        assertThat(found(taro)).as("who does not belong to the group").isEmpty();
        assertThat(broken.path("id").asString()).isNotEmpty();
        seePages(pdf());
        takeBack(pdf());
    }

    private static JsonNode pdf() throws IOException {
        return hanako.get("/files?audience=group:" + group).path("items").valueStream()
                .filter(file -> file.path("name").asString().equals("a.pdf"))
                .findFirst()
                .orElseThrow();
    }

    private static void seePages(JsonNode pdf) throws IOException {
        String address = "/downloads/files/" + pdf.path("id").asString();
        assertThat(pdf.path("preview").asString()).startsWith(address.substring(1) + "/thumbnail");
        for (String picture : new String[] {"/thumbnail", "/pages/1", "/pages/2"}) {
            HttpResponse<String> answer = hanako.fetch(address + picture);
            assertThat(answer.statusCode()).as(picture).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(taro.fetch(address + picture).statusCode()).as("for others").isEqualTo(404);
        }
        assertThat(hanako.fetch(address + "/pages/3").statusCode()).isEqualTo(404);
    }

    private static void takeBack(JsonNode pdf) throws IOException {
        String id = pdf.path("id").asString();
        int before = found(hanako).size();
        assertThat(hanako.ask("DELETE", "/content/file:" + id, Optional.empty()).statusCode()).isLessThan(300);

        await(() -> found(hanako).size() == before - 1);
        assertThat(hanako.fetch("/downloads/files/" + id + "/pages/1").statusCode()).isEqualTo(410);
    }
}
