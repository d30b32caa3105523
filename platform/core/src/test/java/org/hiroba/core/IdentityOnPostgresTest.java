package org.hiroba.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.MonthDay;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.AccessSettings;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.audit.AuditEntry;
import org.hiroba.core.audit.AuditFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second engine takes every statement of the identity half; what they mean is tested on the first. */
class IdentityOnPostgresTest {
    @RegisterExtension
    final TestPlatform hiroba = TestPlatform.onPostgres();

    @Test
    void aPersonComesChangesWorksAndGoes() {
        Caller administrator = hiroba.found();
        Caller hanako = hiroba.member("hanako");
        SignIn.Accepted accepted = (SignIn.Accepted)
                hiroba.identity().signIn().signIn("hanako", TestPlatform.PASSWORD, TestPlatform.DESK);
        String secret = hiroba.identity().accessTokens().create(hanako, hanako.person(), "bot", Optional.empty());
        Profile profile = new Profile("釣り", Optional.of(MonthDay.of(2, 29)), false, "よろしく");
        hiroba.identity().accounts().change(
                hanako,
                hanako.person(),
                new PersonChange("鈴木 花子", "すずき はなこ", "横浜店", Language.EN, Optional.empty(), profile));
        hiroba.identity().settings().set(administrator, AccessSettings.IDLE_TIME, Duration.ofDays(3));
        hiroba.clock().advance(Duration.ofHours(1));
        hiroba.identity().sessions().use(accepted.token());
        hiroba.identity().accessTokens().find(secret, Door.API);

        hiroba.restart();

        assertThat(hiroba.identity().sessions().find(accepted.token())).isPresent();
        assertThat(hiroba.identity().accessTokens().find(secret, Door.API)).isPresent();
        assertThat(hiroba.identity().people().profile(hanako.person())).isEqualTo(profile);
        assertThat(hiroba.identity().settings().get(AccessSettings.IDLE_TIME)).isEqualTo(Duration.ofDays(3));
        hiroba.identity().accounts().changeRole(administrator, hanako.person(), Role.ADMINISTRATOR);
        hiroba.identity().accounts().disable(administrator, hanako.person());
        hiroba.identity().accounts().remove(administrator, hanako.person());
        assertThat(hiroba.identity().people().find(hanako.person())).isEmpty();
        assertThat(hiroba.identity().audit().verify(administrator).isIntact()).isTrue();
    }

    @Test
    void theAuditLogIsFilteredAndThePurposeHasVersions() {
        Caller administrator = hiroba.found();
        hiroba.identity().company().changePurpose(administrator, "労働時間を減らす", "月の残業時間");

        AuditFilter company = new AuditFilter(
                Optional.of(administrator.person()),
                Optional.of("company."),
                Optional.of(hiroba.clock().instant()),
                Optional.of(hiroba.clock().instant().plusSeconds(1)));
        assertThat(hiroba.identity().audit().list(administrator, company, Long.MAX_VALUE, 1))
                .extracting(AuditEntry::action)
                .containsExactly("company.purpose-changed");
        assertThat(hiroba.identity().company().purposes()).hasSize(2);
    }

    @Test
    void aLoginThatIsTakenIsAConflictAndTheCompanyIsFoundedOnce() {
        Caller administrator = hiroba.found();
        hiroba.identity().accounts().create(administrator, TestPlatform.newPerson("hanako"));

        assertThatThrownBy(
                        () -> hiroba.identity().accounts().create(administrator, TestPlatform.newPerson("hanako")))
                .isInstanceOf(HirobaException.class);
        assertThatThrownBy(hiroba::found).isInstanceOf(HirobaException.class);
    }
}
