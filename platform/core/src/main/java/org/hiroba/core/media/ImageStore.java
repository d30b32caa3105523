package org.hiroba.core.media;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.RecallSink;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.media.Images;

/** Images as files named by the hash of their bytes, with a table that says whose they are and who may see them. */
public final class ImageStore implements Images, RecallSink {
    @Override
    public Image upload(Caller caller, InputStream bytes, String description) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void attach(Caller caller, Collection<ImageId> images, ContentRef ref, Audience audience) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Image> of(ContentRef ref) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<ContentRef, List<Image>> of(Collection<ContentRef> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publish(Caller caller, ImageId image) {
        throw new UnsupportedOperationException();
    }

    /** The file for somebody who wants to look at it; empty if there is none or the person may not see it. */
    public Optional<StoredImage> open(PersonId viewer, ImageId id, boolean thumbnail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void recalled(ContentRef ref) {
        throw new UnsupportedOperationException();
    }
}
