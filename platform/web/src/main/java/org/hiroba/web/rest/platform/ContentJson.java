package org.hiroba.web.rest.platform;

import java.time.Instant;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.identity.PersonId;

/**
 * What every kind of content has in common.
 *
 * @param text Markdown as written; empty if recalled
 * @param path where the portal shows it
 */
public record ContentJson(
        ContentRef ref,
        Audience audience,
        PersonId author,
        Instant at,
        String text,
        String path,
        boolean recalled,
        List<Reaction> reactions) {

    static ContentJson of(Content content, List<Reaction> reactions) {
        return new ContentJson(
                content.ref(),
                content.audience(),
                content.author(),
                content.at(),
                content.text(),
                content.path(),
                content.recalled(),
                reactions);
    }
}
