package org.hiroba.storage.journal;

import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class DerbyUnknownOutcomesTest implements UnknownOutcomesContract {
    @RegisterExtension
    static final DatabaseUnderTest DATABASE = DatabaseUnderTest.derby();

    @Override
    public DatabaseUnderTest testee() {
        return DATABASE;
    }
}
