package org.hiroba.api.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * Something that can be found, as it is now.
 *
 * @param audience who may find it; asked anew with every search
 * @param author who made it, if anybody did
 * @param at when it was made; what is newer comes a little further up
 * @param path where the portal shows it in its place, e.g. {@code groups/12/posts/34#comment-56}
 * @param labels further things to filter by, such as {@code state:open}; lower case letters, digits, colons, hyphens
 */
public record SearchItem(
        ContentRef ref,
        Audience audience,
        Optional<PersonId> author,
        Instant at,
        SearchText text,
        String path,
        Set<String> labels) {}
