package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final AtomicReference<PasswordCost> cost = new AtomicReference<>(new PasswordCost(64, 1));
    private final Passwords passwords = new Passwords(new SecureRandom(), cost::get, 2);

    @Test
    void onlyThePasswordMatches() {
        Optional<String> hash = Optional.of(passwords.hash("shiroi-neko"));

        assertThat(passwords.matches("shiroi-neko", hash)).isTrue();
        assertThat(passwords.matches("shiroi-nekO", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void japanesePasswordsCountByTheirExactCharacters() {
        Optional<String> hash = Optional.of(passwords.hash("白い猫が空を"));

        assertThat(passwords.matches("白い猫が空を", hash)).isTrue();
        assertThat(passwords.matches("白い猫か\u3099空を", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("shiroi-neko")).isNotEqualTo(passwords.hash("shiroi-neko"));
    }

    @Test
    void theFormatIsPhcAndCarriesItsCost() {
        assertThat(passwords.hash("shiroi-neko"))
                .matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -e}. */
    @Test
    void aHashOfTheReferenceImplementationMatches() {
        String phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.matches("password", Optional.of(phc))).isTrue();
        assertThat(passwords.matches("Password", Optional.of(phc))).isFalse();
    }

    @Test
    void aHashOfAnotherCostStillMatchesAndIsOutdated() {
        String hash = passwords.hash("shiroi-neko");
        assertThat(passwords.isOutdated(hash)).isFalse();

        cost.set(new PasswordCost(128, 1));

        assertThat(passwords.isOutdated(hash)).isTrue();
        assertThat(passwords.matches("shiroi-neko", Optional.of(hash))).isTrue();
    }

    @Test
    void withoutAnAccountTheWorkIsDoneNevertheless() {
        AtomicReference<Integer> asked = new AtomicReference<>(0);
        Passwords counting = new Passwords(
                new SecureRandom(),
                () -> {
                    asked.updateAndGet(count -> count + 1);
                    return new PasswordCost(64, 1);
                },
                1);

        assertThat(counting.matches("shiroi-neko", Optional.empty())).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNoHashIsADefectAndNotAMatch() {
        assertThatThrownBy(() -> passwords.matches("x", Optional.of("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Argon2Hash.parse("$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void randomSecretsAreLongDifferentAndKeptAsHashes() {
        String secret = Secrets.random(new SecureRandom(), 256);

        assertThat(secret).hasSize(43).isNotEqualTo(Secrets.random(new SecureRandom(), 256));
        assertThat(Secrets.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(secret.getBytes(StandardCharsets.US_ASCII)).hasSize(43);
    }
}
