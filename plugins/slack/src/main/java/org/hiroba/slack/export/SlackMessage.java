package org.hiroba.slack.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A message as in a day's file.
 *
 * @param ts names it within its channel: seconds since 1970 with six decimals
 * @param user id of its author; empty for one that only has a {@code username}
 * @param username of a bot or integration without a user of its own, empty for others
 * @param subtype e.g. {@code channel_join}; empty for an ordinary message
 * @param threadTs of the message that its thread began with; empty outside threads
 * @param attachments what integrations and quoted messages add, as text
 */
public record SlackMessage(
        String ts,
        String user,
        String username,
        String subtype,
        String text,
        Optional<String> threadTs,
        Optional<String> editedTs,
        List<SlackFile> files,
        List<String> attachments,
        List<SlackReaction> reactions) {

    public Instant at() {
        return instant(ts);
    }

    public Optional<Instant> editedAt() {
        return editedTs.map(SlackMessage::instant);
    }

    /** @throws NumberFormatException if it is no timestamp of Slack */
    static Instant instant(String ts) {
        int dot = ts.indexOf('.');
        long seconds = Long.parseLong(dot < 0 ? ts : ts.substring(0, dot));
        String fraction = dot < 0 ? "0" : (ts.substring(dot + 1) + "000000").substring(0, 6);
        return Instant.ofEpochSecond(seconds).plus(Long.parseLong(fraction), ChronoUnit.MICROS);
    }
}
