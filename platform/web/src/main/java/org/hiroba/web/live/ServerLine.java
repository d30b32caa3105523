package org.hiroba.web.live;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.identity.PersonId;

/** What the server says to one connection alone. */
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

    record Watching(String type, Audience audience, long sequence, Optional<String> id) implements ServerLine {
        Watching(Audience audience, long sequence, Optional<String> id) {
            this("watching", audience, sequence, id);
        }
    }

    record Unwatched(String type, Audience audience, Optional<String> id) implements ServerLine {
        Unwatched(Audience audience, Optional<String> id) {
            this("unwatched", audience, id);
        }
    }

    /** The person belongs to the audience from that event on. */
    record Joined(String type, Audience audience, long sequence) implements ServerLine {
        Joined(Audience audience, long sequence) {
            this("joined", audience, sequence);
        }
    }

    /** Nothing of the audience comes any more, from that event on. */
    record Left(String type, Audience audience, long sequence) implements ServerLine {
        Left(Audience audience, long sequence) {
            this("left", audience, sequence);
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
