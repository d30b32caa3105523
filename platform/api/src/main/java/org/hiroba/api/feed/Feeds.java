package org.hiroba.api.feed;

import java.time.Instant;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The secret addresses by which {@link Feed}s are fetched. Each person has at most one per feed; it is shown once, kept as
 * a hash, and dies when it is closed, made anew, or the person is disabled.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> NOT_FOUND for a feed that nobody offers.
 *
 * @since 0.1
 */
@ProviderType
public interface Feeds {
    /** When the caller's present address was made; empty if there is none. */
    Optional<Instant> openedAt(Caller caller, String feed);

    /**
     * Makes a new address for the caller; an earlier one dies.
     *
     * @return path on this server, with a secret of 192 bits: {@code /feeds/<secret>/tasks.ics}
     */
    String open(Caller caller, String feed);

    /** The address dies at once. Nothing happens if there is none. */
    void close(Caller caller, String feed);
}
