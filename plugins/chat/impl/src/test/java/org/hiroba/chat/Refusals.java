package org.hiroba.chat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

/** Says how an operation is expected to be refused. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, refusal -> org.assertj.core.api.Assertions.assertThat(
                                refusal.code())
                        .isEqualTo(code));
    }
}
