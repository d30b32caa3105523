package org.hiroba.api.storage;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The present row of a result; columns count from 1 in the order of the SELECT. Valid only within the mapper. */
@ProviderType
public interface Row {
    long number(int column);

    /** Empty for NULL. */
    Optional<Long> optionalNumber(int column);

    int integer(int column);

    boolean flag(int column);

    String text(int column);

    /** Empty for NULL. */
    Optional<String> optionalText(int column);

    /** Stored as microseconds since 1970 in a BIGINT. */
    Instant instant(int column);

    /** Empty for NULL. */
    Optional<Instant> optionalInstant(int column);
}
