package org.hiroba.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.Setting;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.AccessSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredSettingsTest {
    private static final Setting<Integer> CUPS = Setting.number("test.cups", 3, 1, 10);

    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
    }

    @Test
    void theDefaultHoldsUntilSomethingIsChosenAndAfterwardsAgain() {
        assertThat(settings().get(CUPS)).isEqualTo(3);
        assertThat(settings().source(CUPS)).isEqualTo(SettingSource.DEFAULT);

        settings().set(administrator, CUPS, 5);
        assertThat(settings().get(CUPS)).isEqualTo(5);
        assertThat(settings().source(CUPS)).isEqualTo(SettingSource.STORED);

        settings().reset(administrator, CUPS);
        assertThat(settings().get(CUPS)).isEqualTo(3);
    }

    @Test
    void whatIsChosenSurvivesARestart() {
        settings().set(administrator, CUPS, 5);
        settings().set(administrator, CUPS, 6);

        hiroba.restart();

        assertThat(settings().get(CUPS)).isEqualTo(6);
    }

    @Test
    void aFormsTextIsUnderstoodOrRefused() {
        settings().setText(administrator, AccessSettings.IDLE_TIME, " PT30M ");
        assertThat(settings().get(AccessSettings.IDLE_TIME)).isEqualTo(Duration.ofMinutes(30));

        assertRefused(ErrorCode.INVALID, "setting.error.form", () -> settings().setText(administrator, CUPS, "many"));
        assertRefused(ErrorCode.INVALID, "setting.error.bounds", () -> settings().setText(administrator, CUPS, "11"));
        assertRefused(ErrorCode.INVALID, "setting.error.bounds", () -> settings().set(administrator, CUPS, 0));
        assertThat(settings().get(CUPS)).isEqualTo(3);
    }

    @Test
    void whatIsFixedFromOutsideWinsAndCannotBeChanged() {
        settings().set(administrator, CUPS, 5);
        hiroba.restartWithFixed(Map.of("test.cups", "7"));

        assertThat(settings().get(CUPS)).isEqualTo(7);
        assertThat(settings().source(CUPS)).isEqualTo(SettingSource.FIXED);
        assertRefused(ErrorCode.CONFLICT, "setting.error.fixed", () -> settings().set(administrator, CUPS, 4));
        assertRefused(ErrorCode.CONFLICT, "setting.error.fixed", () -> settings().reset(administrator, CUPS));
    }

    @Test
    void unknownAndImpossibleFixedValuesAreNamed() {
        hiroba.restartWithFixed(Map.of("test.cups", "77", "test.cup", "7", "access.session.idle-time", "PT1H"));
        hiroba.platform().contributions().register("test", CUPS);

        assertThat(settings().unknown()).containsExactly("test.cup");
        assertThat(settings().impossible()).containsExactly("test.cups = 77");
    }

    @Test
    void aStoredValueThatIsNoLongerAllowedCountsAsNotSet() {
        settings().set(administrator, CUPS, 9);
        Setting<Integer> narrower = Setting.number("test.cups", 2, 1, 4);

        assertThat(settings().get(narrower)).isEqualTo(2);
    }

    @Test
    void definitionsComeFromThePlatformAndItsPlugins() {
        hiroba.platform().contributions().register("test", CUPS);

        assertThat(settings().definitions()).contains(CUPS).containsAll(AccessSettings.ALL);
    }

    @Test
    void membersChangeNothing() {
        Caller hanako = hiroba.member("hanako");

        assertRefused(ErrorCode.FORBIDDEN, "error.forbidden", () -> settings().set(hanako, CUPS, 5));
        assertRefused(ErrorCode.FORBIDDEN, "error.forbidden", () -> settings().setText(hanako, CUPS, "5"));
        assertRefused(ErrorCode.FORBIDDEN, "error.forbidden", () -> settings().reset(hanako, CUPS));
        assertThat(settings().get(CUPS)).isEqualTo(3);
    }

    private StoredSettings settings() {
        return hiroba.identity().settings();
    }

    private static void assertRefused(ErrorCode code, String messageKey, ThrowingCallable operation) {
        assertThatThrownBy(operation).isInstanceOfSatisfying(HirobaException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.messageKey()).isEqualTo(messageKey);
        });
    }
}
