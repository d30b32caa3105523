package org.hiroba.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.hiroba.storage.fixture.DatabaseUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DerbyBootTest {
    @RegisterExtension
    static final DatabaseUnderTest DATABASE = DatabaseUnderTest.derby();

    @Test
    void derbyMakesNoBeans() throws MalformedObjectNameException {
        assertThat(DATABASE.database().state()).isEqualTo(DatabaseState.READY);
        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("org.apache.derby:*"), null))
                .isEmpty();
    }
}
