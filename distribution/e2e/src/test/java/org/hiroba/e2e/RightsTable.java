package org.hiroba.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of {@code rights.txt}, which says how they are read. */
final class RightsTable {
    private RightsTable() {}

    /** In the order of the columns. */
    enum Who {
        OUTSIDER,
        REMOVED,
        MEMBER,
        OWNER,
        ADMINISTRATOR;

        /** Whether the words of the closed places are for this one. */
        boolean isInside() {
            return this == MEMBER || this == OWNER;
        }
    }

    /**
     * @param verb a method of HTTP, or CALL or WATCH for the live stream
     * @param target with places of the world in braces
     * @param body what goes up; empty for nothing
     */
    record Row(String verb, String target, String body, Map<Who, String> expected) {
        boolean isLive() {
            return verb.equals("CALL") || verb.equals("WATCH");
        }

        /** The operation, whatever the names of its parameters. */
        String operation() {
            return operation(verb, target.replaceAll("\\?.*", ""));
        }

        static String operation(String verb, String path) {
            return verb + " " + path.replaceAll("\\{[^}]*}", "{}");
        }

        /** Whether this one is refused, and so may be asked at any time; the other answers depend on what was before. */
        boolean refuses(Who who) {
            return expected.get(who).matches("40[34]");
        }

        @Override
        public String toString() {
            return (verb + " " + target + " " + body).strip();
        }
    }

    static List<Row> read() {
        try (InputStream table = RightsTable.class.getResourceAsStream("rights.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RightsTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|");
        String[] operation = cells[0].strip().split("\\s+");
        String[] answers = cells[2].strip().split("\\s+");
        if (cells.length != 3 || operation.length != 2 || answers.length != Who.values().length) {
            throw new IllegalArgumentException("Not a row of rights: " + line);
        }
        Map<Who, String> expected = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            expected.put(who, answers[who.ordinal()]);
        }
        return new Row(operation[0], operation[1], cells[1].strip(), expected);
    }
}
