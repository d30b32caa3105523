package org.hiroba.groups.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.groups.api.GroupId;

/**
 * A post or comment in the API and on the live stream.
 *
 * @param parent the post that a comment belongs to
 * @param text as written, in Markdown; empty if recalled
 * @param html the same as safe HTML
 * @param attachments files and the like that hang on it
 * @param comments how many a post has; 0 on the live stream
 */
public record PostJson(
        long id,
        ContentRef ref,
        GroupId group,
        Optional<Long> parent,
        PersonId author,
        Instant at,
        Instant activeAt,
        Optional<Instant> editedAt,
        boolean pinned,
        boolean recalled,
        String text,
        String html,
        List<Image> images,
        List<Attachment> attachments,
        List<Reaction> reactions,
        int comments) {}
