package org.hiroba.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.people.domain.Birthdays;
import org.hiroba.people.domain.Birthdays.Birthday;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BirthdaysTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final LocalDate LAST_DAYS = LocalDate.of(2026, 12, 28);

    @BeforeAll
    static void tell() {
        hiroba.install("people", new PeoplePlugin());
        tell("hanako", MonthDay.of(1, 3), true);
        tell("taro", MonthDay.of(12, 28), true);
        tell("misaki", MonthDay.of(12, 30), false);
        tell("ken", MonthDay.of(2, 29), true);
        hiroba.person("nobody");
    }

    private static void tell(String login, MonthDay birthday, boolean shown) {
        Person person = hiroba.person(login);
        Profile profile = new Profile("", Optional.of(birthday), shown, "");
        hiroba.context("people").accounts().change(hiroba.caller(login), person.id(), new PersonChange(
                person.name(), person.reading(), person.affiliation(), person.language(), Optional.empty(), profile));
    }

    private static List<String> from(LocalDate first, int days) {
        return new Birthdays(hiroba.context("people").people())
                .from(first, days).stream().map(BirthdaysTest::words).toList();
    }

    private static String words(Birthday birthday) {
        return birthday.person().login() + " " + birthday.day();
    }

    @Test
    void theNextOnesComeAlsoOverTheTurnOfTheYearButNotThoseThatAreKeptToOneself() {
        assertThat(from(LAST_DAYS, 14)).containsExactly("taro 2026-12-28", "hanako 2027-01-03");
    }

    @Test
    void theDayAfterTheLastIsNotLookedAt() {
        assertThat(from(LAST_DAYS, 6)).containsExactly("taro 2026-12-28");
    }

    @Test
    void aLeapDayIsKeptOnTheDayBeforeInOtherYears() {
        assertThat(from(LocalDate.of(2027, 2, 25), 7)).containsExactly("ken 2027-02-28");
    }
}
