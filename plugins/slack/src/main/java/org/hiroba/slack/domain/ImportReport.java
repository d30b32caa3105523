package org.hiroba.slack.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import took, what it could not take, and why. Filled by the import's one thread. */
public final class ImportReport {
    private static final int MOST_EXAMPLES = 20;

    private final boolean dryRun;
    private final Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<LeftOut, List<String>> examples = new EnumMap<>(LeftOut.class);

    /** What comes in. The text of each is {@code slack.taken.<name>}. */
    public enum Taken {
        PEOPLE,
        PEOPLE_KNOWN,
        GROUPS,
        GROUPS_KNOWN,
        CONVERSATIONS,
        CONVERSATIONS_KNOWN,
        POSTS,
        POSTS_KNOWN,
        COMMENTS,
        COMMENTS_KNOWN,
        MESSAGES,
        MESSAGES_KNOWN,
        REACTIONS,
        REACTIONS_KNOWN,
        LINKS;

        /** Whether it was here already and is passed over. */
        public boolean isKnown() {
            return name().endsWith("_KNOWN");
        }
    }

    /** What does not, and why. The text of each is {@code slack.left-out.<name>}. */
    public enum LeftOut {
        /** An export holds the names of files, not the files; the names are in the messages. */
        FILES,
        /** Joining, leaving, renaming: told by the group itself. */
        CHANNEL_NOTICES,
        EMPTY_MESSAGES,
        DELETED_MESSAGES,
        REACTIONS_OF_UNKNOWN,
        CUSTOM_EMOJI,
        PRIVATE_CHANNELS,
        NOTES_TO_SELF,
        TOO_LONG,
        UNREADABLE_FILES
    }

    ImportReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public Map<Taken, Integer> taken() {
        return Map.copyOf(taken);
    }

    public Map<LeftOut, Integer> leftOut() {
        return Map.copyOf(leftOut);
    }

    /** A few of those left out, by name. */
    public List<String> examples(LeftOut reason) {
        return List.copyOf(examples.getOrDefault(reason, List.of()));
    }

    /** Counts what another counted, too. */
    void add(ImportReport part) {
        part.taken.forEach(this::take);
        part.leftOut.forEach((reason, count) -> {
            List<String> names = part.examples(reason);
            for (int i = 0; i < count; i++) {
                leaveOut(reason, i < names.size() ? names.get(i) : "");
            }
        });
    }

    void take(Taken what, int count) {
        if (count > 0) {
            taken.merge(what, count, Integer::sum);
        }
    }

    void leaveOut(LeftOut reason, String example) {
        leftOut.merge(reason, 1, Integer::sum);
        List<String> some = examples.computeIfAbsent(reason, key -> new ArrayList<>());
        if (!example.isEmpty() && some.size() < MOST_EXAMPLES && !some.contains(example)) {
            some.add(example);
        }
    }
}
