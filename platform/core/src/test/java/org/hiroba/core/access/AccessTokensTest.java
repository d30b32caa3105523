package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Role;
import org.hiroba.core.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTokensTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;
    private Caller hanako;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
        hanako = hiroba.member("hanako");
    }

    @Test
    void aTokenIsItsPersonAtTheDoorWhereItIsShown() {
        String secret = create(Optional.empty());

        assertThat(tokens().find(secret, Door.API)).contains(new Caller(hanako.person(), Role.MEMBER, Door.API));
        assertThat(tokens().find(secret, Door.LIVE)).contains(new Caller(hanako.person(), Role.MEMBER, Door.LIVE));
        assertThat(tokens().find(secret + "x", Door.API)).isEmpty();
        assertThat(tokens().find("", Door.API)).isEmpty();
    }

    @Test
    void itSurvivesARestartKeptAsAHash() {
        String secret = create(Optional.empty());

        hiroba.restart();

        assertThat(tokens().find(secret, Door.API)).isPresent();
        assertThat(hiroba.database().sql().list("SELECT token_hash FROM hiroba.access_tokens", row -> row.text(1)))
                .hasSize(1)
                .doesNotContain(secret);
    }

    @Test
    void itEndsWhenItsTimeIsUp() {
        Instant end = hiroba.clock().instant().plus(Duration.ofDays(1));
        String secret = create(Optional.of(end));
        hiroba.clock().advance(Duration.ofDays(1));

        assertThat(tokens().find(secret, Door.API)).isEmpty();
        assertThat(tokens().list(hanako, hanako.person())).isEmpty();
        tokens().tidy();
        assertThat(hiroba.database().sql().list("SELECT id FROM hiroba.access_tokens", row -> row.number(1)))
                .isEmpty();
    }

    @Test
    void whenItWasLastUsedIsToldAndRemembered() {
        String secret = create(Optional.empty());
        assertThat(tokens().list(hanako, hanako.person()).getFirst().usedAt()).isEmpty();
        hiroba.clock().advance(Duration.ofHours(1));

        tokens().find(secret, Door.API);

        hiroba.restart();
        assertThat(tokens().list(hanako, hanako.person()).getFirst().usedAt())
                .contains(hiroba.clock().instant());
    }

    @Test
    void itsOwnerOrAnAdministratorRevokesIt() {
        String own = create(Optional.empty());
        tokens().revoke(hanako, tokens().list(hanako, hanako.person()).getFirst().id());
        assertThat(tokens().find(own, Door.API)).isEmpty();

        String other = create(Optional.empty());
        tokens().revoke(administrator, tokens().list(administrator, hanako.person()).getFirst().id());
        assertThat(tokens().find(other, Door.API)).isEmpty();
        hiroba.restart();
        assertThat(tokens().find(other, Door.API)).isEmpty();
    }

    @Test
    void theConsoleMakesThemForAnybodyAndNoOtherDoorDoes() {
        Caller console = hiroba.identity().callers().console();
        assertThat(tokens().create(console, hanako.person(), "bot", Optional.empty())).startsWith("hiroba_");

        assertForbidden(() -> tokens().create(administrator, hanako.person(), "spy", Optional.empty()));
        assertForbidden(() -> tokens().create(hanako, administrator.person(), "spy", Optional.empty()));
        Caller api = new Caller(hanako.person(), Role.MEMBER, Door.API);
        assertForbidden(() -> tokens().create(api, hanako.person(), "child", Optional.empty()));
        Caller command = new Caller(hanako.person(), Role.MEMBER, Door.COMMAND);
        assertForbidden(() -> tokens().create(command, administrator.person(), "spy", Optional.empty()));
    }

    @Test
    void othersSeeAndRevokeNothing() {
        create(Optional.empty());
        Caller jiro = hiroba.member("jiro");
        long id = tokens().list(hanako, hanako.person()).getFirst().id();

        assertForbidden(() -> tokens().list(jiro, hanako.person()));
        assertCode(ErrorCode.NOT_FOUND, () -> tokens().revoke(jiro, id));
        assertThat(tokens().list(hanako, hanako.person())).hasSize(1);
    }

    @Test
    void aNameAndAnEndToComeAreNeededAndAnActivePerson() {
        assertCode(ErrorCode.INVALID, () -> tokens().create(hanako, hanako.person(), " ", Optional.empty()));
        assertCode(
                ErrorCode.INVALID,
                () -> tokens().create(hanako, hanako.person(), "bot", Optional.of(hiroba.clock().instant())));
        Person invited = hiroba.identity().accounts().create(administrator, TestPlatform.newPerson("saburo"));
        assertCode(
                ErrorCode.INVALID,
                () -> tokens().create(hiroba.identity().callers().console(), invited.id(), "bot", Optional.empty()));
    }

    @Test
    void nobodyHasMoreThanAHundred() {
        for (int i = 0; i < 100; i++) {
            create(Optional.empty());
        }

        assertCode(ErrorCode.CONFLICT, () -> create(Optional.empty()));
    }

    private String create(Optional<Instant> expires) {
        return tokens().create(hanako, hanako.person(), "bot", expires);
    }

    private AccessTokens tokens() {
        return hiroba.identity().accessTokens();
    }

    private static void assertForbidden(ThrowingCallable operation) {
        assertCode(ErrorCode.FORBIDDEN, operation);
    }

    private static void assertCode(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(HirobaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
