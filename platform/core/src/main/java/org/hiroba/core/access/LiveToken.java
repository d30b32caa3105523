package org.hiroba.core.access;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.core.access.TokenRepository.StoredToken;

/** A token in memory, where it is used more often than the database need know. */
final class LiveToken {
    private final StoredToken stored;
    private volatile Optional<Instant> usedAt;
    private volatile Optional<Instant> savedUse;

    LiveToken(StoredToken stored) {
        this.stored = stored;
        this.usedAt = stored.token().usedAt();
        this.savedUse = usedAt;
    }

    AccessToken token() {
        AccessToken token = stored.token();
        return new AccessToken(
                token.id(), token.person(), token.name(), token.createdAt(), token.expiresAt(), usedAt);
    }

    String hash() {
        return stored.hash();
    }

    boolean isExpired(Instant now) {
        return stored.token().expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    void use(Instant now) {
        usedAt = Optional.of(now);
    }

    boolean isSaved() {
        return usedAt.equals(savedUse);
    }

    void saved(Optional<Instant> use) {
        savedUse = use;
    }
}
