package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {
    @Test
    void whatCanBePutRightIsPutRight() {
        NewPerson checked = PersonRules.checked(new NewPerson(
                " Ｈａｎａｋｏ ", "佐藤\u3000\u3000花子 ", "サトウ　ハナコ", " 千葉店", Role.MEMBER, Language.JA));

        assertThat(checked)
                .isEqualTo(new NewPerson("hanako", "佐藤 花子", "さとう はなこ", "千葉店", Role.MEMBER, Language.JA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako", "h.sato", "sato@example.co.jp", "さとうはなこ", "佐藤", "0123", "a"})
    void mailAddressesNumbersAndJapaneseAreLogins(String login) {
        assertThat(PersonRules.checked(person(login, "佐藤", "さとう", "店", Language.JA)).login())
                .isEqualTo(login);
    }

    @ParameterizedTest
    @CsvSource({
        "'',佐藤,さとう,店,person.error.login-required",
        "ha nako,佐藤,さとう,店,person.error.login-form",
        ".hanako,佐藤,さとう,店,person.error.login-form",
        "hanako;drop,佐藤,さとう,店,person.error.login-form",
        "hanako,' ',さとう,店,person.error.name-required",
        "hanako,123,さとう,店,person.error.name-form",
        "hanako,佐藤\u202e,さとう,店,person.error.name-form",
        "hanako,佐藤,'',店,person.error.reading-required",
        "hanako,佐藤,佐藤,店,person.error.reading-kana",
        "hanako,佐藤,sato,店,person.error.reading-kana",
        "hanako,John Smith,佐藤,店,person.error.reading-form",
        "hanako,佐藤,さとう,'\u3000',person.error.affiliation-required",
        "hanako,佐藤,さとう,店\u0007長,person.error.affiliation-form",
    })
    void whatIsWrongIsNamedByItsField(
            String login, String name, String reading, String affiliation, String messageKey) {
        assertThatThrownBy(() -> PersonRules.checked(person(login, name, reading, affiliation, Language.JA)))
                .isInstanceOfSatisfying(HirobaException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
                    assertThat(e.messageKey()).isEqualTo(messageKey);
                });
    }

    @ParameterizedTest
    @CsvSource({"John Smith,John Smith,JA", "José Müller,José Müller,JA", "O’Neil,o'neil,EN", "王 偉,Wang Wei,EN",
        "John Smith,ジョン・スミス,JA", "大野 真,おーの まこと,JA"})
    void namesThatAreNotJapaneseMayBeReadInLatinLetters(String name, String reading, Language language) {
        NewPerson checked = PersonRules.checked(person("p", name, reading, "店", language));

        assertThat(checked.reading()).isEqualTo(Kana.toHiragana(reading));
    }

    @Test
    void lengthsAreLimited() {
        assertRefused("person.error.name-long", person("p", "あ".repeat(81), "あ", "店", Language.JA));
        assertRefused("person.error.reading-long", person("p", "亜", "あ".repeat(81), "店", Language.JA));
        assertRefused("person.error.affiliation-long", person("p", "亜", "あ", "店".repeat(81), Language.JA));
        assertRefused("person.error.login-form", person("p".repeat(65), "亜", "あ", "店", Language.JA));
    }

    @Test
    void compatibilityIdeographsOfNamesAreKept() {
        String written = "\uFA19山 か\u3099";

        assertThat(PersonRules.checked(person("p", written, "かみやま", "店", Language.JA)).name())
                .isEqualTo("\uFA19山 が");
    }

    @Test
    void anImportedPersonMayLackAffiliationAndReading() {
        NewPerson imported = PersonRules.imported(person("p", "佐藤 花子", "", "", Language.JA));

        assertThat(imported.reading()).isEmpty();
        assertThat(imported.affiliation()).isEmpty();
        assertThat(PersonRules.imported(person("p", "サトウ", "", "", Language.JA)).reading())
                .isEqualTo("さとう");
        assertThat(PersonRules.imported(person("p", "John", "", "", Language.JA)).reading())
                .isEqualTo("John");
    }

    @Test
    void freeTextKeepsItsLinesAndLosesControlCharacters() {
        PersonChange change = new PersonChange(
                "佐藤", "さとう", "店", Language.JA, Optional.empty(),
                new Profile("釣り\r\n\u0000山", Optional.of(MonthDay.of(2, 29)), true, " はじめまして "));

        Profile checked = PersonRules.checked(change).profile();

        assertThat(checked.hobbies()).isEqualTo("釣り\n山");
        assertThat(checked.about()).isEqualTo("はじめまして");
        assertThat(checked.birthday()).contains(MonthDay.of(2, 29));
    }

    private static void assertRefused(String messageKey, NewPerson person) {
        assertThatThrownBy(() -> PersonRules.checked(person))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.messageKey()).isEqualTo(messageKey));
    }

    private static NewPerson person(
            String login, String name, String reading, String affiliation, Language language) {
        return new NewPerson(login, name, reading, affiliation, Role.MEMBER, language);
    }
}
