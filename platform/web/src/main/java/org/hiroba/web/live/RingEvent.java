package org.hiroba.web.live;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;

/**
 * One event, ready to be sent.
 *
 * @param line its JSON in UTF-8; never changed; empty once its content was recalled, and then it is not sent
 */
record RingEvent(long sequence, Audience audience, Optional<ContentRef> subject, byte[] line) {
    private static final byte[] NOTHING = {};

    boolean isTold() {
        return line.length > 0;
    }

    RingEvent withoutWords() {
        return new RingEvent(sequence, audience, subject, NOTHING);
    }
}
