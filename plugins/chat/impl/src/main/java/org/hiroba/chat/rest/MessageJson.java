package org.hiroba.chat.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.media.Image;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.chat.domain.Message;

/**
 * A message in the API and on the live stream.
 *
 * @param position its place in the conversation: microseconds since 1970
 * @param author who wrote it; of a line that tells of somebody's coming or going, that person
 * @param text as written, in Markdown; empty if recalled
 * @param html the same as safe HTML
 * @param attachments files and the like that hang on it
 * @param reactions left empty on the live stream, which tells of them separately
 * @param badges what plugins know about it, in the reader's language; left empty on the live stream likewise
 * @param clientKey on the live stream: the key that its sender gave it
 */
public record MessageJson(
        long id,
        ConversationId conversation,
        long position,
        Instant at,
        Message.Kind kind,
        AuthorJson author,
        String text,
        String html,
        boolean edited,
        boolean recalled,
        List<Image> images,
        List<Attachment> attachments,
        List<Reaction> reactions,
        List<Badge> badges,
        Optional<String> clientKey) {}
