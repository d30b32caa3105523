package org.hiroba.api.feed;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something of a person's that other programs fetch again and again, such as a calendar: read-only, by an address with a
 * secret in it (see {@link Feeds}) instead of a sign-in.
 *
 * <p><b>Threads:</b> asked on any thread.
 *
 * @since 0.1
 */
@ConsumerType
public interface Feed extends Contribution {
    /** File name in the address with its ending, lower case letters, digits, hyphens: {@code tasks.ics}. */
    String name();

    /** E.g. {@code text/calendar; charset=utf-8}. */
    String contentType();

    /** What the person may see now. The caller is a plain member, whatever role the person has. */
    byte[] write(Caller reader);
}
