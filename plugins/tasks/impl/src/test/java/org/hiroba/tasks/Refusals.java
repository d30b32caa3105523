package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;

final class Refusals {
    private Refusals() {}

    static void assertRefused(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static void assertRefused(String messageKey, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
