package org.hiroba.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/** Told how far long work has come. Called from the working thread, often; it is cheap and does not throw. */
@ConsumerType
public interface Progress {
    /** A listener that does not care. */
    Progress NONE = (done, total) -> {};

    /** @param total how much there is, or 0 if not known yet */
    void progress(long done, long total);
}
