package org.hiroba.slack.domain;

import java.util.HashSet;
import java.util.Set;
import org.hiroba.slack.export.SlackChannel;
import org.hiroba.slack.export.SlackExport;
import org.hiroba.slack.export.SlackMessage;

/**
 * What must be known of a channel before its messages are brought in.
 *
 * @param messages how many it has
 * @param began the times of those that began a thread; none in conversations, which have no posts
 */
record ThreadRoots(long messages, Set<String> began) {
    static ThreadRoots of(SlackExport export, SlackChannel channel) {
        long[] count = new long[1];
        Set<String> began = new HashSet<>();
        export.eachPlace(channel, place -> {
            count[0]++;
            if (place.isReply() && !channel.isConversation()) {
                place.threadTs().ifPresent(began::add);
            }
        });
        return new ThreadRoots(count[0], began);
    }

    /** Whether the message is part of a thread. */
    boolean holds(SlackMessage message) {
        return began.contains(message.threadTs().orElse(message.ts()));
    }
}
