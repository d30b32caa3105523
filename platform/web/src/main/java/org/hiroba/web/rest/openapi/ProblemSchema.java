package org.hiroba.web.rest.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiroba.api.error.ErrorCode;

/** How every failure looks (RFC 9457). */
final class ProblemSchema {
    private ProblemSchema() {}

    static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string"));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of(
                "type", "string", "description", "What is wrong and what to do, in the caller's language"));
        properties.put("code", Map.of(
                "type", "string", "enum", Stream.of(ErrorCode.values()).map(Enum::name).toList()));
        properties.put("incident", Map.of(
                "type", "string", "description", "Under which the server's log tells more"));
        return Map.of(
                "type", "object",
                "properties", properties,
                "required", List.of("type", "title", "status", "detail", "code"));
    }

    static Map<String, Object> response() {
        return Map.of(
                "description",
                "Refused or failed",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }
}
