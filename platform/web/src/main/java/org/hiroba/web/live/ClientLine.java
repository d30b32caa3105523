package org.hiroba.web.live;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.web.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client may say. */
sealed interface ClientLine {
    /** Comes back in the answer. */
    Optional<String> id();

    record Start(Optional<Long> after, List<Audience> watch, Optional<String> id) implements ClientLine {}

    record Watch(Audience audience, Optional<String> id) implements ClientLine {}

    record Unwatch(Audience audience, Optional<String> id) implements ClientLine {}

    record Call(Optional<String> id, String type, Optional<JsonNode> data) implements ClientLine {}

    /** @throws HirobaException INVALID if it is none of these */
    static ClientLine parse(Json json, JsonNode node) {
        if (!(node instanceof ObjectNode line) || !line.path("op").isString()) {
            throw HirobaException.invalid("api.error.json.field", "op");
        }
        String operation = line.remove("op").stringValue();
        return switch (operation) {
            case "start" -> json.convert(line, Start.class);
            case "watch" -> json.convert(line, Watch.class);
            case "unwatch" -> json.convert(line, Unwatch.class);
            case "call" -> json.convert(line, Call.class);
            default -> throw HirobaException.invalid("api.live.operation", operation);
        };
    }
}
