package org.hiroba.core.access;

import org.hiroba.core.TestPlatform;

class UnderWayTest extends UnderWayContract {
    UnderWayTest() {
        super(new TestPlatform());
    }
}
