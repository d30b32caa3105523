package org.hiroba.storage.journal;

import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUnknownOutcomesTest implements UnknownOutcomesContract {
    @RegisterExtension
    static final DatabaseUnderTest DATABASE = DatabaseUnderTest.postgres();

    @Override
    public DatabaseUnderTest testee() {
        return DATABASE;
    }
}
