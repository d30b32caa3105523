package org.hiroba.launcher.command;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the command socket: one JSON object per line, in UTF-8. */
final class Frames {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    static String write(Record frame) {
        return JSON.writeValueAsString(frame);
    }

    /** @throws tools.jackson.core.JacksonException if it is not such a frame */
    static <T extends Record> T read(String line, Class<T> type) {
        return JSON.readValue(line, type);
    }
}
