package org.hiroba.people.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;

/** Whose birthday comes next, of those who show theirs. */
public final class Birthdays {
    private final People people;

    public Birthdays(People people) {
        this.people = people;
    }

    /** The next one of a person. */
    public record Birthday(Person person, LocalDate day) {}

    /**
     * From that day on, the nearest first.
     *
     * @param days how many days are looked at; 1 is that day alone
     */
    public List<Birthday> from(LocalDate first, int days) {
        LocalDate end = first.plusDays(days);
        return people.list(PersonStatus.ACTIVE).stream()
                .flatMap(person -> shown(person).map(day -> new Birthday(person, next(day, first))).stream())
                .filter(birthday -> birthday.day().isBefore(end))
                .sorted(Comparator.comparing(Birthday::day).thenComparing(birthday -> birthday.person().reading()))
                .toList();
    }

    private Optional<MonthDay> shown(Person person) {
        Profile profile = people.profile(person.id());
        return profile.birthday().filter(day -> profile.birthdayShown());
    }

    /** Who was born on a leap day has it on 28 February in other years. */
    private static LocalDate next(MonthDay birthday, LocalDate first) {
        LocalDate day = birthday.atYear(first.getYear());
        return day.isBefore(first) ? birthday.atYear(first.getYear() + 1) : day;
    }
}
