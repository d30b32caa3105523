package org.hiroba.launcher.command;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * What goes over the command socket: one JSON object per line, in UTF-8. Read and written by hand: what binds JSON to records would
 * take half of the time of a short command.
 */
final class Frames {
    private static final JsonFactory JSON = new JsonFactory();

    private Frames() {}

    /**
     * The client's only line.
     *
     * @param language ja or en
     */
    record Request(List<String> words, String language) {}

    /**
     * A line of the server. Either a line of text; or progress, when {@code total} is 0 (not known) or more; or the end,
     * when {@code exit} is 0 or more.
     */
    record Reply(String text, long done, long total, int exit) {
        static Reply text(String text) {
            return new Reply(text, 0, -1, -1);
        }

        static Reply progress(long done, long total) {
            return new Reply("", done, total, -1);
        }

        static Reply exit(int code) {
            return new Reply("", 0, -1, code);
        }
    }

    static String write(Request request) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject().writeArrayPropertyStart("words");
            request.words().forEach(json::writeString);
            json.writeEndArray().writeStringProperty("language", request.language()).writeEndObject();
        }
        return line.toString();
    }

    static String write(Reply reply) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject()
                    .writeStringProperty("text", reply.text())
                    .writeNumberProperty("done", reply.done())
                    .writeNumberProperty("total", reply.total())
                    .writeNumberProperty("exit", reply.exit())
                    .writeEndObject();
        }
        return line.toString();
    }

    /** @throws tools.jackson.core.JacksonException if it is no such frame */
    static Request readRequest(String line) {
        List<String> words = new ArrayList<>();
        String language = "";
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            require(json, JsonToken.START_OBJECT, json.nextToken());
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                switch (name) {
                    case "words" -> {
                        require(json, JsonToken.START_ARRAY, value);
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            require(json, JsonToken.VALUE_STRING, json.currentToken());
                            words.add(json.getString());
                        }
                    }
                    case "language" -> language = json.getString();
                    default -> json.skipChildren();
                }
            }
            require(json, JsonToken.END_OBJECT, json.currentToken());
        }
        return new Request(words, language);
    }

    /** @throws tools.jackson.core.JacksonException if it is no such frame */
    static Reply readReply(String line) {
        Reply reply = Reply.text("");
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            require(json, JsonToken.START_OBJECT, json.nextToken());
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "text" -> reply = new Reply(json.getString(), reply.done(), reply.total(), reply.exit());
                    case "done" -> reply = new Reply(reply.text(), json.getLongValue(), reply.total(), reply.exit());
                    case "total" -> reply = new Reply(reply.text(), reply.done(), json.getLongValue(), reply.exit());
                    case "exit" -> reply = new Reply(reply.text(), reply.done(), reply.total(), json.getIntValue());
                    default -> json.skipChildren();
                }
            }
            require(json, JsonToken.END_OBJECT, json.currentToken());
        }
        return reply;
    }

    private static void require(JsonParser json, JsonToken wanted, JsonToken found) {
        if (found != wanted) {
            throw new StreamReadException(json, "No frame of the command socket");
        }
    }
}
