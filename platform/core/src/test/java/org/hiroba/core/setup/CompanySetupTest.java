package org.hiroba.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.company.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompanySetupTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    @Test
    void theFirstRunMakesCompanyPurposeAndAnAdministratorWhoCanSignIn() {
        CompanySetup setup = hiroba.identity().setup();
        assertThat(setup.isDone()).isFalse();

        Person administrator = setup.complete(TestPlatform.setup());

        assertThat(setup.isDone()).isTrue();
        assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(administrator.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(hiroba.identity().company().name()).isEqualTo("麺屋ひろば");
        assertThat(hiroba.identity().company().purpose()).hasValueSatisfying(purpose -> {
            assertThat(purpose.text()).isEqualTo("店舗どうしで気づきを分かち合う");
            assertThat(purpose.measure()).isEqualTo("週に一度でも書いた人の割合");
        });
        assertThat(hiroba.identity().signIn().signIn("kanri", TestPlatform.PASSWORD, TestPlatform.DESK))
                .isInstanceOf(SignIn.Accepted.class);
        assertThat(hiroba.events()).anyMatch(event -> event.type().equals(Company.CHANGED));
    }

    @Test
    void afterARestartTheCompanyIsStillThere() {
        hiroba.found();

        hiroba.restart();

        assertThat(hiroba.identity().setup().isDone()).isTrue();
        assertThat(hiroba.identity().company().name()).isEqualTo("麺屋ひろば");
        assertThat(hiroba.identity().company().purposes()).hasSize(1);
    }

    @Test
    void itCannotBeDoneTwice() {
        hiroba.found();

        assertCode(ErrorCode.CONFLICT, TestPlatform.setup());
        assertThat(hiroba.identity().people().list(PersonStatus.ACTIVE)).hasSize(1);
    }

    @Test
    void whatIsChosenIsMadeInTheSameTransaction() {
        RecordingStep step = new RecordingStep(false);
        hiroba.platform().contributions().register("test", step);

        hiroba.identity().setup().complete(choosing(Map.of("first-things", List.of("tea"))));

        assertThat(step.made).containsExactly("tea");
        assertThat(step.madeBy).allSatisfy(caller -> {
            assertThat(caller.isAdministrator()).isTrue();
            assertThat(hiroba.identity().people().load(caller.person()).login()).isEqualTo("kanri");
        });
    }

    @Test
    void unattendedTheDefaultsAreMade() {
        RecordingStep step = new RecordingStep(false);
        hiroba.platform().contributions().register("test", step);

        hiroba.identity().setup().complete(TestPlatform.setup());

        assertThat(step.made).containsExactly("coffee");
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() {
        var registration = hiroba.platform().contributions().register("test", new RecordingStep(true));

        assertThatThrownBy(() -> hiroba.identity().setup().complete(TestPlatform.setup()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(hiroba.identity().setup().isDone()).isFalse();
        assertThat(hiroba.identity().people().findByLogin("kanri")).isEmpty();
        registration.remove();
        hiroba.found();
        assertThat(hiroba.identity().setup().isDone()).isTrue();
    }

    @Test
    void whatIsNotOfferedCannotBeChosen() {
        hiroba.platform().contributions().register("test", new RecordingStep(false));

        assertCode(ErrorCode.INVALID, choosing(Map.of("first-things", List.of("whisky"))));
    }

    @Test
    void onceDoneNothingIsOfferedAnyMore() {
        hiroba.platform().contributions().register("test", new RecordingStep(false));
        assertThat(hiroba.identity().setup().steps()).hasSize(1);

        hiroba.found();

        assertThat(hiroba.identity().setup().steps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void incompleteOrWeakAnswersAreRefused(SetupRequest request, String messageKey) {
        assertThatThrownBy(() -> hiroba.identity().setup().complete(request))
                .isInstanceOfSatisfying(HirobaException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(e.messageKey()).isEqualTo(messageKey);
                });
        assertThat(hiroba.identity().setup().isDone()).isFalse();
    }

    static Stream<Arguments> incompleteOrWeakAnswersAreRefused() {
        return Stream.of(
                refused(request("", TestPlatform.PASSWORD, "目的", "目安"), "company.error.name-required"),
                refused(request("会社", TestPlatform.PASSWORD, " ", "目安"), "company.error.purpose-required"),
                refused(request("会社", TestPlatform.PASSWORD, "目的", "\u3000"), "company.error.measure-required"),
                refused(request("会社", "short", "目的", "目安"), "password.error.short"),
                refused(request("menyahiroba", "menyahiroba1", "目的", "目安"), "password.error.guessable"));
    }

    private static Arguments refused(SetupRequest request, String messageKey) {
        return Arguments.of(request, messageKey);
    }

    private static SetupRequest request(String company, String password, String purpose, String measure) {
        SetupRequest base = TestPlatform.setup();
        return new SetupRequest(
                company, Language.JA, base.administrator(), password, purpose, measure, Map.of());
    }

    private static SetupRequest choosing(Map<String, List<String>> chosen) {
        SetupRequest base = TestPlatform.setup();
        NewPerson administrator = base.administrator();
        return new SetupRequest(
                base.companyName(),
                base.language(),
                administrator,
                base.password(),
                base.purpose(),
                base.measure(),
                chosen);
    }

    private void assertCode(ErrorCode code, SetupRequest request) {
        assertThatThrownBy(() -> hiroba.identity().setup().complete(request))
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static final class RecordingStep implements SetupStep {
        private final boolean failing;
        private final List<String> made = new ArrayList<>();
        private final List<Caller> madeBy = new ArrayList<>();

        RecordingStep(boolean failing) {
            this.failing = failing;
        }

        @Override
        public String id() {
            return "first-things";
        }

        @Override
        public String titleKey() {
            return "test.title";
        }

        @Override
        public String helpKey() {
            return "test.help";
        }

        @Override
        public List<SetupChoice> choices() {
            return List.of(
                    new SetupChoice("coffee", "test.coffee", "test.coffee.text", true),
                    new SetupChoice("tea", "test.tea", "test.tea.text", false));
        }

        @Override
        public void complete(Caller administrator, Language language, List<String> chosen) {
            if (failing) {
                throw new IllegalStateException("The kettle is broken");
            }
            made.addAll(chosen);
            madeBy.add(administrator);
        }
    }
}
