package org.hiroba.core.media.storage;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.core.media.picture.PictureFormat;

/**
 * What is known of a stored image.
 *
 * @param hash of the bytes, in hexadecimal; names the files
 * @param audience who may see it; empty for a fresh upload
 * @param ref what it was attached to, if it was
 */
public record ImageRow(
        Image image,
        PersonId uploader,
        String hash,
        PictureFormat format,
        PictureFormat thumbnailFormat,
        Optional<Audience> audience,
        Optional<ContentRef> ref) {
    /** Whether nobody but the uploader knows of it yet. */
    public boolean isFresh() {
        return audience.isEmpty();
    }
}
