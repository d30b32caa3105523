package org.hiroba.core.access;

import java.util.Collection;
import java.util.List;

/** Keeps sessions over restarts. */
public interface SessionRepository {
    /** A session with the hash of its token. */
    record StoredSession(Session session, String tokenHash) {}

    List<StoredSession> all();

    void insert(StoredSession session);

    void delete(Collection<Long> sessions);

    /** Writes down when each was last used. */
    void saveUse(Collection<Session> sessions);
}
