package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;

/**
 * A file as it is now.
 *
 * @param home among whom it is; empty for an upload that is not shared or attached yet
 * @param content what it hangs on, if it does
 * @param number of its present version, from 1
 * @param changedAt when that came
 * @param preview an image of it
 * @param pages how many of its pages can be shown
 * @param downloadable whether others than its uploader may save it
 * @param narrowed whether only some of those who belong to its home may see it
 * @param expiresAt from when on nobody but its uploader sees it
 * @param recalled its bytes are gone, and so is its name
 */
public record StoredFile(
        long id,
        PersonId uploader,
        Instant uploadedAt,
        Instant changedAt,
        String name,
        Optional<Audience> home,
        Optional<ContentRef> content,
        int number,
        FileKind kind,
        String type,
        long bytes,
        String hash,
        Optional<ImageId> preview,
        int pages,
        boolean downloadable,
        boolean narrowed,
        Optional<Instant> expiresAt,
        boolean recalled) {
    /** Kind of the content that files are, and of the audience that a limited file has of its own. */
    public static final String KIND = "file";

    public ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    /** The audience that is this file's own. */
    public static Audience own(long id) {
        return new Audience(KIND, Long.toString(id));
    }

    /** Whether fewer may see it than its home says, now or some day. */
    public boolean isLimited() {
        return narrowed || expiresAt.isPresent();
    }

    /** Who may see it. */
    public Audience audience() {
        if (home.isEmpty() || recalled && isLimited()) {
            return Audience.of(uploader);
        }
        return isLimited() ? own(id) : home.get();
    }

    /** Where the portal shows it. */
    public String path() {
        return "files/" + id;
    }

    /** Where a small picture of it is, if there is one. */
    public Optional<String> thumbnail() {
        return preview.map(image -> "media/" + image + "/thumbnail")
                .or(() -> pages > 0 ? Optional.of(download() + "/thumbnail?v=" + number) : Optional.empty());
    }

    /** Where the picture of a page is. */
    public String page(int page) {
        return download() + "/pages/" + page + "?v=" + number;
    }

    /** Where its bytes are. */
    public String download() {
        return "downloads/files/" + id;
    }
}
