package org.hiroba.ui.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure that nobody foresaw, with a number by which the person's report and the log are brought together.
 *
 * @param number eight characters, easy to read out
 * @param owner the plugin whose code it was, or the platform
 */
record Incident(String number, String owner) {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes it to the log. */
    static Incident of(String owner, Throwable failure) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        Incident incident = new Incident(HexFormat.of().formatHex(bytes), owner);
        LOG.error("Incident {} in {}", incident.number, owner, failure);
        return incident;
    }

    /** The failure that was meant to be seen, if there is one behind this one. */
    static Optional<HirobaException> meant(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HirobaException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
