package org.hiroba.slack.domain;

import java.util.Set;
import java.util.stream.Collectors;
import org.hiroba.slack.export.SlackFile;
import org.hiroba.slack.export.SlackMessage;

/** What stands in a message here: its words, what integrations added, and the names of its files. */
final class MessageText {
    /** Messages that Slack itself wrote: the group tells the same. */
    private static final Set<String> NOTICES = Set.of(
            "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive",
            "channel_unarchive", "channel_convert_to_private", "channel_posting_permissions", "group_join", "group_leave",
            "group_topic", "group_purpose", "group_name", "group_archive", "group_unarchive", "pinned_item",
            "unpinned_item", "bot_add", "bot_remove", "bot_enable", "bot_disable", "reminder_add", "huddle_thread");
    private static final Set<String> DELETED = Set.of("tombstone", "message_deleted");
    private static final int MAX_LENGTH = 20_000;

    private final MarkdownText markdown;

    MessageText(MarkdownText markdown) {
        this.markdown = markdown;
    }

    static boolean isNotice(SlackMessage message) {
        return NOTICES.contains(message.subtype());
    }

    static boolean isDeleted(SlackMessage message) {
        return DELETED.contains(message.subtype());
    }

    /** Markdown, empty if there is nothing to read. */
    String of(SlackMessage message) {
        String words = markdown.of(message.text()).strip();
        if (message.subtype().equals("me_message") && !words.isEmpty()) {
            words = "*" + words + "*";
        }
        String added = message.attachments().stream()
                .map(text -> markdown.of(text).strip().lines().collect(Collectors.joining("\n> ", "> ", "")))
                .collect(Collectors.joining("\n\n"));
        String files = message.files().stream().map(MessageText::file).collect(Collectors.joining("\n"));
        return join(join(words, added), files);
    }

    static boolean isTooLong(String text) {
        return text.length() > MAX_LENGTH;
    }

    static String cut(String text) {
        return text.substring(0, MAX_LENGTH - 1) + "…";
    }

    private static String file(SlackFile file) {
        String name = "📎 " + file.name().replace("[", "(").replace("]", ")");
        return file.address().isEmpty() ? name : "[" + name + "](" + file.address().replace(" ", "%20") + ")";
    }

    private static String join(String above, String below) {
        return above.isEmpty() || below.isEmpty() ? above + below : above + "\n\n" + below;
    }
}
