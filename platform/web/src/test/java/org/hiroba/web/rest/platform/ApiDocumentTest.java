package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description that programs are made from. */
class ApiDocumentTest extends CompanyOfThree {
    @Test
    void theDocumentDescribesEveryResource() throws IOException {
        JsonNode document = taro.get("/openapi.json", 200);
        Files.writeString(Path.of("target", "openapi.json"), document.toString());
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/me", "/people", "/people/{person}", "/content/{ref}/reactions/{emoji}", "/images", "/openapi.json",
                        "/audiences/{audience}/read-marks/{stream}", "/me/tokens/{token}", "/company");
        JsonNode input = document.path("components").path("schemas").path("MeInput");
        assertThat(input.path("required").valueStream().map(JsonNode::stringValue))
                .contains("name", "reading", "affiliation")
                .doesNotContain("photo", "birthday");
        assertThat(input.path("properties").path("photo").path("type").stringValue()).isEqualTo("string");
        assertReferencesExist(document, document);
        assertThat(document.path("x-hiroba-live").path("events").valueStream().map(JsonNode::stringValue))
                .contains("content.recalled");
    }

    private static void assertReferencesExist(JsonNode document, JsonNode node) {
        node.findValuesAsString("$ref").forEach(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }
}
