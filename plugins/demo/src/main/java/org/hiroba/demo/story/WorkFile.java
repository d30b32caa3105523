package org.hiroba.demo.story;

import static org.hiroba.demo.story.StoryFile.all;
import static org.hiroba.demo.story.StoryFile.text;

import java.util.Optional;
import org.hiroba.demo.document.Document;
import org.hiroba.demo.picture.Photo;
import org.hiroba.demo.story.Work.Shared;
import org.hiroba.demo.story.Work.ToDo;
import org.hiroba.demo.story.Work.Version;
import tools.jackson.databind.JsonNode;

/** Reads the tasks and files of a story. */
final class WorkFile {
    private WorkFile() {}

    static Work work(JsonNode node) {
        return new Work(all(node.path("tasks"), WorkFile::task), all(node.path("files"), WorkFile::file));
    }

    private static ToDo task(JsonNode node) {
        return new ToDo(
                text(node, "title"),
                text(node, "notes"),
                text(node, "by"),
                all(node.path("for"), JsonNode::asString),
                text(node, "group"),
                text(node, "of"),
                StoryFile.when(node),
                number(node, "due"),
                text(node, "at"),
                node.path("begun").asBoolean(false),
                Optional.of(node.path("done")).filter(JsonNode::isObject).map(StoryFile::when),
                all(node.path("check"), JsonNode::asString));
    }

    private static Shared file(JsonNode node) {
        String name = text(node, "name");
        return new Shared(
                name,
                text(node, "group"),
                text(node, "on"),
                all(node.path("only"), JsonNode::asString),
                number(node, "expires"),
                node.path("download").asBoolean(true),
                all(node.path("versions"), version -> version(name, version)));
    }

    private static Version version(String name, JsonNode node) {
        return new Version(text(node, "by"), StoryFile.when(node), () -> bytes(name, node));
    }

    private static byte[] bytes(String name, JsonNode node) {
        if (node.has("photo")) {
            return Photo.valueOf(text(node, "photo")).draw();
        }
        return node.has("rows")
                ? new Document.Rows(all(node.path("rows"), row -> all(row, JsonNode::asString))).bytes(name)
                : new Document.Lines(all(node.path("text"), JsonNode::asString)).bytes(name);
    }

    private static Optional<Integer> number(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }
}
