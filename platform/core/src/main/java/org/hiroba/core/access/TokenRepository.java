package org.hiroba.core.access;

import java.util.Collection;
import java.util.List;

/** Keeps the API's tokens. */
public interface TokenRepository {
    /** A token with the hash of its secret. */
    record StoredToken(AccessToken token, String hash) {}

    List<StoredToken> all();

    void insert(StoredToken token);

    void delete(Collection<Long> tokens);

    /** Writes down when each was last used. */
    void saveUse(Collection<AccessToken> tokens);
}
