package org.hiroba.core.access;

import org.hiroba.core.TestPlatform;

/** Rows are locked by other rules there. */
class UnderWayOnPostgresTest extends UnderWayContract {
    UnderWayOnPostgresTest() {
        super(TestPlatform.onPostgres());
    }
}
