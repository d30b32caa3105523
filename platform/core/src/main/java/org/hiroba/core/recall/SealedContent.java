package org.hiroba.core.recall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Revision;
import org.hiroba.api.identity.PersonId;

/**
 * What a sealed copy holds in the clear.
 *
 * @param pieces what was recalled, first, and what hung on it
 */
public record SealedContent(List<Piece> pieces) {
    /**
     * One content.
     *
     * @param text its words when it was recalled
     * @param versions its earlier words, newest first
     */
    public record Piece(
            ContentRef ref, PersonId author, Instant at, String text, List<Revision> versions, List<Part> parts) {}

    /**
     * A picture or file of a content.
     *
     * @param picture whether it is a picture that the platform has drawn anew, which a browser may show
     * @param name as people knew it; of a picture its description
     */
    public record Part(long id, boolean picture, String name, String type, long bytes) {}

    public Optional<Part> part(long id) {
        return pieces.stream()
                .flatMap(piece -> piece.parts().stream())
                .filter(part -> part.id() == id)
                .findFirst();
    }
}
