package org.hiroba.storage;

import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class DerbyJournalFollowerTest implements JournalFollowerContract {
    @RegisterExtension
    static final DatabaseUnderTest DATABASE = DatabaseUnderTest.derby();

    @Override
    public DatabaseUnderTest testee() {
        return DATABASE;
    }
}
