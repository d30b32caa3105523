package org.hiroba.core.access;

import java.time.Instant;
import org.hiroba.core.access.SessionRepository.StoredSession;

/** A session in memory, where it is used more often than the database need know. */
final class LiveSession {
    private final StoredSession stored;
    private volatile Instant usedAt;
    private volatile Instant savedUse;

    LiveSession(StoredSession stored) {
        this.stored = stored;
        this.usedAt = stored.session().usedAt();
        this.savedUse = usedAt;
    }

    Session session() {
        Session session = stored.session();
        return new Session(
                session.id(),
                session.person(),
                session.device(),
                session.address(),
                session.startedAt(),
                usedAt);
    }

    String tokenHash() {
        return stored.tokenHash();
    }

    void use(Instant now) {
        if (now.isAfter(usedAt)) {
            usedAt = now;
        }
    }

    boolean isSaved() {
        return usedAt.equals(savedUse);
    }

    void saved(Instant use) {
        savedUse = use;
    }
}
