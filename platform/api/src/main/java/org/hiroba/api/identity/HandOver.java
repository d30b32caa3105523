package org.hiroba.api.identity;

import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** A plugin's part in handing a leaving person's responsibilities to another. Called inside the transaction. */
@ConsumerType
public interface HandOver extends Contribution {
    void handOver(Caller caller, PersonId from, PersonId to);
}
