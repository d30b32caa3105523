package org.hiroba.slack.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The places of a day's messages, read in passing. */
final class SlackPlaces {
    private static final Set<String> WANTED = Set.of("type", "ts", "thread_ts");

    private SlackPlaces() {}

    /**
     * What {@link SlackJson#message} takes for a message, in the order of the file.
     *
     * @throws tools.jackson.core.JacksonException if it is broken anywhere
     */
    static List<SlackPlace> read(JsonParser json) {
        List<SlackPlace> places = new ArrayList<>();
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return places;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                place(json).ifPresent(places::add);
            } else {
                json.skipChildren();
            }
        }
        return places;
    }

    private static Optional<SlackPlace> place(JsonParser json) {
        Map<String, String> found = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (WANTED.contains(name)) {
                found.put(name, json.getValueAsString(""));
            }
            json.skipChildren();
        }
        String ts = found.getOrDefault("ts", "");
        return SlackJson.isMessage(found.getOrDefault("type", ""), ts)
                ? Optional.of(new SlackPlace(ts, Optional.of(found.getOrDefault("thread_ts", "")).filter(text -> !text.isEmpty())))
                : Optional.empty();
    }
}
