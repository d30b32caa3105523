package org.hiroba.storage;

import org.junit.jupiter.api.extension.Extension;

/** An open database for the tests of one class, on one engine. */
public interface DatabaseUnderTest extends Extension {
    Database database();

    TestClock clock();

    /** Closes it and opens it again, as a restart does. */
    void reopen();
}
