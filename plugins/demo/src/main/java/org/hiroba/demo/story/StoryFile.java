package org.hiroba.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hiroba.api.text.Language;
import org.hiroba.demo.picture.Photo;
import org.hiroba.demo.story.Story.Chat;
import org.hiroba.demo.story.Story.Entry;
import org.hiroba.demo.story.Story.Line;
import org.hiroba.demo.story.Story.Place;
import org.hiroba.demo.story.Story.Someone;
import org.hiroba.demo.story.Story.Stretch;
import org.hiroba.demo.story.Story.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a story from the plugin's files {@code ja.json} and {@code en.json}, tasks and files beside them. */
public final class StoryFile {
    private static final String FOLDER = "/org/hiroba/demo/";

    private StoryFile() {}

    /** The story written in the language. */
    public static Story read(Language language) {
        return story(tree(FOLDER + language.tag() + ".json"), tree(FOLDER + language.tag() + "-work.json"));
    }

    private static JsonNode tree(String path) {
        try (InputStream file = Objects.requireNonNull(StoryFile.class.getResourceAsStream(path), path)) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story story(JsonNode node, JsonNode work) {
        List<Routine> routines = all(node.path("routines"), Routine::of);
        return new Story(
                all(node.path("people"), StoryFile::someone),
                all(node.path("guests"), JsonNode::asString),
                all(node.path("groups"), group -> place(group, routines)),
                all(node.path("conversations"), StoryFile::chat),
                WorkFile.work(work));
    }

    private static Someone someone(JsonNode node) {
        String birthday = text(node, "birthday");
        return new Someone(
                text(node, "login"),
                text(node, "name"),
                text(node, "reading"),
                text(node, "affiliation"),
                text(node, "hobbies"),
                birthday.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + birthday)),
                text(node, "about"),
                text(node, "face"));
    }

    private static Place place(JsonNode node, List<Routine> routines) {
        List<Entry> posts = new ArrayList<>(all(node.path("posts"), StoryFile::entry));
        routines.stream()
                .filter(routine -> routine.group().equals(text(node, "key")))
                .forEach(routine -> posts.addAll(routine.entries()));
        return new Place(
                text(node, "key"),
                text(node, "name"),
                text(node, "purpose"),
                text(node, "lane").equals("social"),
                text(node, "owner"),
                all(node.path("members"), JsonNode::asString),
                List.copyOf(posts),
                all(node.path("talk"), StoryFile::stretch));
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                when(node),
                new Line(text(node, "by"), text(node, "text"), text(node, "r")),
                all(node.path("photos"), photo -> Photo.valueOf(photo.asString())),
                all(node.path("c"), StoryFile::line));
    }

    private static Chat chat(JsonNode node) {
        return new Chat(
                text(node, "key"),
                all(node.path("people"), JsonNode::asString),
                text(node, "title"),
                all(node.path("talk"), StoryFile::stretch));
    }

    private static Stretch stretch(JsonNode node) {
        return new Stretch(when(node), all(node.path("m"), StoryFile::line));
    }

    /** Who, what and, if any, the reactions. */
    static Line line(JsonNode node) {
        return new Line(node.path(0).asString(), node.path(1).asString(), node.path(2).asString(""));
    }

    static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static When when(JsonNode node) {
        return new When(node.path("d").asInt(0), text(node, "t"));
    }
}
