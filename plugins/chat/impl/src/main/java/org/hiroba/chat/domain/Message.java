package org.hiroba.chat.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.chat.api.ConversationId;

/**
 * A message, or a line that tells what happened to the conversation.
 *
 * @param position microseconds since 1970, unique within the conversation: time and place in one
 * @param author who wrote it, or whom the line is about
 * @param text Markdown; of a line that tells of a new title, the title; empty if recalled
 * @param images how many belong to it
 */
public record Message(
        long id,
        ConversationId conversation,
        long position,
        Kind kind,
        PersonId author,
        String text,
        Optional<Instant> editedAt,
        boolean recalled,
        int images) {
    /** Kind of the content that messages are. */
    public static final String CONTENT_KIND = "message";

    /** What sort of line it is. */
    public enum Kind {
        TEXT,
        STARTED,
        JOINED,
        LEFT,
        RENAMED
    }

    public ContentRef ref() {
        return new ContentRef(CONTENT_KIND, id);
    }

    public Instant at() {
        return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
    }

    /** Whether it counts as new to somebody who has not read it: words of others that are there to be read. */
    boolean isNewsFor(PersonId reader) {
        return kind == Kind.TEXT && !recalled && !author.equals(reader);
    }

    /** The position of an instant. */
    public static long positionOf(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    Message edited(String newText, Instant at) {
        return new Message(id, conversation, position, kind, author, newText, Optional.of(at), recalled, images);
    }

    Message rewritten(String newText) {
        return new Message(id, conversation, position, kind, author, newText, editedAt, recalled, images);
    }

    Message erased() {
        return new Message(id, conversation, position, kind, author, "", editedAt, true, 0);
    }
}
