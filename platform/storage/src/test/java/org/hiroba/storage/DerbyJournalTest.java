package org.hiroba.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class DerbyJournalTest implements JournalContract {
    @RegisterExtension
    static final DatabaseUnderTest DERBY = new DerbyUnderTest();

    @Override
    public DatabaseUnderTest testee() {
        return DERBY;
    }
}
