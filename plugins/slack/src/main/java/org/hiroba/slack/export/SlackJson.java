package org.hiroba.slack.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hiroba.slack.export.SlackChannel.Kind;
import tools.jackson.databind.JsonNode;

/** Slack's JSON as records. What is missing is empty: old exports, and other tools, leave much out. */
final class SlackJson {
    private static final Pattern TS = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");

    private SlackJson() {}

    static SlackUser user(JsonNode node) {
        JsonNode profile = node.path("profile");
        String realName = first(text(node, "real_name"), text(profile, "real_name"), text(profile, "display_name"));
        return new SlackUser(
                text(node, "id"),
                text(node, "name"),
                realName,
                text(profile, "title"),
                node.path("is_bot").asBoolean(false));
    }

    static SlackChannel channel(JsonNode node, Kind kind) {
        String id = text(node, "id");
        String name = text(node, "name");
        return new SlackChannel(
                id,
                kind,
                // Direct conversations have no name; their folder is called by the id.
                kind == Kind.DIRECT || name.isEmpty() ? id : name,
                name,
                first(text(node.path("purpose"), "value"), text(node.path("topic"), "value")),
                text(node, "creator"),
                node.path("is_archived").asBoolean(false),
                texts(node.path("members")));
    }

    /** Empty for what is no message. */
    static Optional<SlackMessage> message(JsonNode node) {
        String ts = text(node, "ts");
        if (!isMessage(text(node, "type"), ts)) {
            return Optional.empty();
        }
        return Optional.of(new SlackMessage(
                ts,
                first(text(node, "user"), text(node, "bot_id")),
                first(text(node, "username"), text(node.path("bot_profile"), "name")),
                text(node, "subtype"),
                text(node, "text"),
                optional(node, "thread_ts"),
                optional(node.path("edited"), "ts"),
                files(node),
                attachments(node.path("attachments")),
                reactions(node.path("reactions"))));
    }

    static boolean isMessage(String type, String ts) {
        return type.equals("message") && TS.matcher(ts).matches();
    }

    private static List<SlackFile> files(JsonNode message) {
        List<SlackFile> files = new ArrayList<>();
        message.path("files").forEach(file -> files.add(file(file)));
        // Before 2018 a message had one file.
        if (message.path("file").isObject()) {
            files.add(file(message.path("file")));
        }
        return files;
    }

    private static SlackFile file(JsonNode file) {
        return new SlackFile(
                first(text(file, "title"), text(file, "name"), text(file, "id")),
                first(text(file, "permalink"), text(file, "url_private")));
    }

    private static List<String> attachments(JsonNode attachments) {
        List<String> texts = new ArrayList<>();
        attachments.forEach(attachment -> {
            String words = first(text(attachment, "text"), text(attachment, "fallback"));
            String title = text(attachment, "title");
            String all = title.isEmpty() || words.equals(title) ? words : title + "\n" + words;
            if (!all.isBlank()) {
                texts.add(all.strip());
            }
        });
        return texts;
    }

    private static List<SlackReaction> reactions(JsonNode reactions) {
        List<SlackReaction> all = new ArrayList<>();
        reactions.forEach(
                reaction -> all.add(new SlackReaction(text(reaction, "name"), texts(reaction.path("users")))));
        return all;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString("")));
        return texts;
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
