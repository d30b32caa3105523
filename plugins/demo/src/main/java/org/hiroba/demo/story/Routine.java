package org.hiroba.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hiroba.demo.story.Story.Entry;
import org.hiroba.demo.story.Story.Line;
import org.hiroba.demo.story.Story.When;
import tools.jackson.databind.JsonNode;

/**
 * What comes every day, such as the report of a shop: one frame, numbers that differ, and one note per day.
 *
 * @param spentEach what a guest spends, about
 * @param frame with places {guests}, {sales} and {note}
 */
record Routine(
        String group,
        String time,
        List<String> authors,
        int spentEach,
        String frame,
        List<String> notes,
        List<Line> answers) {
    private static final int USUAL_GUESTS = 128;
    private static final int SPREAD = 47;
    private static final int BUSY_EVERY = 6;
    private static final int BUSY_DAY = 64;
    private static final int PER_MILLE = 1_000;

    static Routine of(JsonNode node) {
        return new Routine(
                StoryFile.text(node, "group"),
                StoryFile.text(node, "t"),
                StoryFile.all(node.path("by"), JsonNode::asString),
                node.path("each").asInt(),
                StoryFile.text(node, "frame"),
                StoryFile.all(node.path("notes"), JsonNode::asString),
                StoryFile.all(node.path("answers"), StoryFile::line));
    }

    /** One for each note, the first for yesterday. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 1; day <= notes.size(); day++) {
            String by = authors.get(day % authors.size());
            entries.add(new Entry(
                    new When(day, time),
                    new Line(by, words(day), day % 3 == 0 ? "👍5 ❤️1" : "👍" + (2 + day % 4)),
                    List.of(),
                    answers(day, by)));
        }
        return entries;
    }

    private String words(int day) {
        int guests = USUAL_GUESTS + day * 31 % SPREAD + (day % BUSY_EVERY == 1 ? BUSY_DAY : 0);
        int sales = guests * spentEach * (PER_MILLE + day * 17 % SPREAD) / PER_MILLE;
        return frame.replace("{guests}", String.valueOf(guests))
                .replace("{sales}", String.format(Locale.ROOT, "%,d", sales))
                .replace("{note}", notes.get(day - 1));
    }

    private List<Line> answers(int day, String author) {
        return List.of(answers.get(day * 2 % answers.size()), answers.get((day * 2 + 1) % answers.size())).stream()
                .filter(answer -> !answer.by().equals(author))
                .toList();
    }
}
