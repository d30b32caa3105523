package org.hiroba.core.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompanyTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    @Test
    void beforeTheFirstRunThereIsNothing() {
        assertThat(company().isFounded()).isFalse();
        assertThat(company().name()).isEmpty();
        assertThat(company().language()).isEqualTo(Language.JA);
        assertThat(company().purpose()).isEmpty();
    }

    @Test
    void administratorsChangeNameAndLanguage() {
        Caller administrator = hiroba.found();

        company().rename(administrator, " 麺屋  新ひろば ");
        company().changeLanguage(administrator, Language.EN);

        assertThat(company().name()).isEqualTo("麺屋 新ひろば");
        hiroba.restart();
        assertThat(company().name()).isEqualTo("麺屋 新ひろば");
        assertThat(company().language()).isEqualTo(Language.EN);
    }

    @Test
    void aChangedPurposeIsANewVersionAndTheOldOneIsKept() {
        Caller administrator = hiroba.found();

        Purpose changed = company().changePurpose(administrator, "労働時間を減らす", "月の残業時間");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(company().purpose()).contains(changed);
        assertThat(company().purposes()).extracting(Purpose::version).containsExactly(2, 1);
        hiroba.restart();
        assertThat(company().purposes()).extracting(Purpose::text).containsExactly("労働時間を減らす", "店舗どうしで気づきを分かち合う");
    }

    @Test
    void purposeAndMeasureAreRequired() {
        Caller administrator = hiroba.found();

        assertCode(ErrorCode.INVALID, () -> company().changePurpose(administrator, "", "目安"));
        assertCode(ErrorCode.INVALID, () -> company().changePurpose(administrator, "目的", " \n"));
        assertCode(ErrorCode.INVALID, () -> company().changePurpose(administrator, "あ".repeat(1001), "目安"));
        assertCode(ErrorCode.INVALID, () -> company().rename(administrator, ""));
        assertThat(company().purposes()).hasSize(1);
    }

    @Test
    void membersChangeNothing() {
        hiroba.found();
        Caller hanako = hiroba.member("hanako");

        assertCode(ErrorCode.FORBIDDEN, () -> company().rename(hanako, "花子の店"));
        assertCode(ErrorCode.FORBIDDEN, () -> company().changeLanguage(hanako, Language.EN));
        assertCode(ErrorCode.FORBIDDEN, () -> company().changePurpose(hanako, "目的", "目安"));
        assertThat(company().name()).isEqualTo("麺屋ひろば");
    }

    private Company company() {
        return hiroba.identity().company();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
