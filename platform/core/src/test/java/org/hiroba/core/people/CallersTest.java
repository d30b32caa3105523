package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Role;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallersTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    @Test
    void theConsoleActsAsTheLongestServingAdministrator() {
        Caller first = hiroba.found();
        Caller second = hiroba.member("hanako");
        hiroba.identity().accounts().changeRole(first, second.person(), Role.ADMINISTRATOR);
        assertThat(callers().console()).isEqualTo(new Caller(first.person(), Role.ADMINISTRATOR, Door.COMMAND));

        hiroba.identity().accounts().changeRole(first, first.person(), Role.MEMBER);

        assertThat(callers().system()).isEqualTo(new Caller(second.person(), Role.ADMINISTRATOR, Door.SYSTEM));
    }

    @Test
    void beforeTheFirstRunThereIsNobodyToActAs() {
        assertThatThrownBy(() -> callers().console())
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    private Callers callers() {
        return hiroba.identity().callers();
    }
}
