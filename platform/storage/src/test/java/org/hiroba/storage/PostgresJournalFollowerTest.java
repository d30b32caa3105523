package org.hiroba.storage;

import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJournalFollowerTest implements JournalFollowerContract {
    @RegisterExtension
    static final DatabaseUnderTest DATABASE = DatabaseUnderTest.postgres();

    @Override
    public DatabaseUnderTest testee() {
        return DATABASE;
    }
}
