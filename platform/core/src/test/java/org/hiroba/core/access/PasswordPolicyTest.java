package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final Person HANAKO = new Person(
            new PersonId(1),
            "hanako.sato",
            "佐藤 花子",
            "さとう はなこ",
            "千葉店",
            Role.MEMBER,
            PersonStatus.ACTIVE,
            Language.JA,
            Optional.empty());

    private final PasswordPolicy policy = new PasswordPolicy(() -> "Menya Hiroba");

    @ParameterizedTest
    @ValueSource(strings = {
        "shiroi-neko-to-aoi-sora",
        "correct horse battery staple",
        "夕焼けの海辺で焼き芋を食べた",
        "kzqwvbxj",
        "aaaa bbbb tsukue mado 9",
        "🐈🍙🗻🚲🎏🍵🦊🎋"
    })
    void longOnesAndUncommonOnesWillDoWithoutAnyMixtureOfCharacters(String password) {
        assertThatCode(() -> policy.require(password, HANAKO)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kz4wvb7,password.error.short",
        "さくらさくら,password.error.short",
        "Password1,password.error.common",
        "doraemon,password.error.common",
        "arigatou,password.error.common",
        "QWERTYUIOP,password.error.common",
        "aaaaaaaaaaaa,password.error.guessable",
        "abcdefghijk,password.error.guessable",
        "hanako.sato,password.error.guessable",
        "HANAKOsato1,password.error.guessable",
        "menyahiroba,password.error.guessable",
        "hiroba2026,password.error.guessable",
        "佐藤花子佐藤花子,password.error.guessable",
        "doraemon1,password.error.guessable",
    })
    void shortCommonAndGuessableOnesAreRefused(String password, String messageKey) {
        assertRefused(password, messageKey);
    }

    @Test
    void anythingUpTo256CharactersIsTaken() {
        String long256 = "kaze ga fuku ".repeat(20).substring(0, 256 - 13) + "x8Qw mado tsu";

        assertThatCode(() -> policy.require(long256, HANAKO)).doesNotThrowAnyException();
        assertRefused(long256 + "x", "password.error.long");
    }

    @Test
    void theThreeThousandMostCommonOnesAreRefused() throws Exception {
        var common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();

        assertThat(common.stream().limit(3000).filter(this::isTaken)).isEmpty();
    }

    private boolean isTaken(String password) {
        try {
            policy.require(password, HANAKO);
            return true;
        } catch (HirobaException e) {
            return false;
        }
    }

    private void assertRefused(String password, String messageKey) {
        assertThatThrownBy(() -> policy.require(password, HANAKO))
                .isInstanceOfSatisfying(HirobaException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(e.messageKey()).isEqualTo(messageKey);
                });
    }
}
