package org.hiroba.web.live;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/**
 * What the server says to one connection alone. It may overtake events, so nothing here that tells of a place in the stream
 * is called {@code sequence}, except where it comes in its place.
 */
sealed interface ServerLine {
    String type();

    /** @param sequence up to which the client knows everything now */
    record Ready(String type, long sequence, PersonId person) implements ServerLine {
        Ready(long sequence, PersonId person) {
            this("ready", sequence, person);
        }
    }

    /** How far the stream has come while nothing was for this client. */
    record At(String type, long sequence) implements ServerLine {
        At(long sequence) {
            this("at", sequence);
        }
    }

    /** @param after the sequence after which every event of the audience comes */
    record Watching(String type, Audience audience, long after, Optional<String> id) implements ServerLine {
        Watching(Audience audience, long after, Optional<String> id) {
            this("watching", audience, after, id);
        }
    }

    record Unwatched(String type, Audience audience, Optional<String> id) implements ServerLine {
        Unwatched(Audience audience, Optional<String> id) {
            this("unwatched", audience, id);
        }
    }

    /** The person belongs to the audience now. */
    record Joined(String type, Audience audience) implements ServerLine {
        Joined(Audience audience) {
            this("joined", audience);
        }
    }

    /** Nothing of the audience comes any more. */
    record Left(String type, Audience audience) implements ServerLine {
        Left(Audience audience) {
            this("left", audience);
        }
    }

    record Answer(String type, String id, Object data) implements ServerLine {
        Answer(String id, Object data) {
            this("answer", id, data);
        }
    }

    record Error(String type, Optional<String> id, String code, String message) implements ServerLine {
        Error(Optional<String> id, String code, String message) {
            this("error", id, code, message);
        }
    }

    /** Too slow: connect again and start after that sequence. */
    record Resume(String type, long after) implements ServerLine {
        Resume(long after) {
            this("resume", after);
        }
    }

    /** Too far behind: read the state through the API, then start without {@code after}. */
    record Reload(String type) implements ServerLine {
        Reload() {
            this("reload");
        }
    }
}
