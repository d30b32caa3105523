package org.hiroba.testkit.sample.views;

import org.hiroba.testkit.sample.storage.Rows;

/** Goes round the service. */
public final class BadView {
    Rows rows() {
        return new Rows(1);
    }
}
