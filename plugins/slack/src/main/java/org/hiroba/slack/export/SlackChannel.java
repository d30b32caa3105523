package org.hiroba.slack.export;

import java.util.List;

/**
 * A channel, or a direct conversation, as in {@code channels.json}, {@code groups.json}, {@code dms.json}, {@code mpims.json}.
 *
 * @param folder where its days are in the export
 * @param name empty for a direct conversation
 * @param purpose or topic, empty if none
 * @param creator a user's id, empty if unknown
 * @param members users' ids
 */
public record SlackChannel(
        String id, Kind kind, String folder, String name, String purpose, String creator, boolean archived, List<String> members) {
    /** What sort of channel it is. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        /** Between two, or a person's notes to self. */
        DIRECT,
        /** Among several people. */
        SEVERAL
    }

    public boolean isConversation() {
        return kind == Kind.DIRECT || kind == Kind.SEVERAL;
    }
}
