package org.hiroba.api.media;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps images outside the database. Only JPEG, PNG, GIF and WebP by their bytes; turned upright, camera and place data
 * removed, thumbnails made. Served at {@code /media/<id>} and {@code /media/<id>/thumbnail} to those who may see the
 * audience that the image was attached to; before that to the uploader alone.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 *
 * @since 0.1
 */
@ProviderType
public interface Images {
    /**
     * Stores an upload; it is removed after a day unless attached.
     *
     * @throws org.hiroba.api.error.HirobaException TOO_LARGE in mid-stream beyond the limit, INVALID for what is no image
     */
    Image upload(Caller caller, InputStream bytes, String description);

    /**
     * Attaches the caller's own uploads to content, inside its transaction.
     *
     * @throws org.hiroba.api.error.HirobaException INVALID for an image that is not the caller's fresh upload
     */
    void attach(Caller caller, Collection<ImageId> images, ContentRef ref, Audience audience);

    /** Attached to the content, in order. */
    List<Image> of(ContentRef ref);

    /** The same for many. */
    java.util.Map<ContentRef, List<Image>> of(Collection<ContentRef> refs);

    /** Makes an own upload visible to the whole company, as a person's photo. */
    void publish(Caller caller, ImageId image);
}
