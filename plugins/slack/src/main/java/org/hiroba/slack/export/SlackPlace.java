package org.hiroba.slack.export;

import java.util.Optional;

/**
 * Where a message stands in its channel.
 *
 * @param ts names it there
 * @param threadTs of the message that its thread began with; empty outside threads
 */
public record SlackPlace(String ts, Optional<String> threadTs) {
    /** Whether it answers another one in a thread. */
    public boolean isReply() {
        return threadTs.isPresent() && !threadTs.get().equals(ts);
    }
}
