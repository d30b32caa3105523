package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.settings.WorkingHours;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Reminders;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is reminded at night or on a day off. 2026-11-30 is a Monday. */
@Tag("sql")
class ReminderHoursTest {
    private static final String HOURS = "月-金 9:30-18:00";
    private static final String TOKYO = "Asia/Tokyo";

    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static TestTasks test;

    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        test = new TestTasks(hiroba);
    }

    @BeforeEach
    void usualHours() {
        hours(HOURS, TOKYO);
    }

    @ParameterizedTest
    @CsvSource({
        "on a Sunday at night: on Friday when work begins, 2026-11-29T04:00, 2026-11-27T09:30",
        "early on Monday: on Friday, 2026-11-30T08:00, 2026-11-27T09:30",
        "soon after work began: when it begins, 2026-11-30T10:00, 2026-11-30T09:30",
        "in the afternoon: an hour before, 2026-11-30T15:00, 2026-11-30T14:00",
        "in the evening: when work began, 2026-11-30T21:00, 2026-11-30T09:30",
        "some time on a Sunday: on Friday, 2026-11-29, 2026-11-27T09:30",
        "some time on Monday: not at nine but when work begins, 2026-11-30, 2026-11-30T09:30"
    })
    void whatIsDue(String when, String due, String reminder) {
        clock("2026-11-26T12:00");
        Task task = test.tasks.create(taro, TaskWish.of(when).withDue(due(due)));

        hiroba.clock().set(at(reminder).minusSeconds(1));
        test.reminders.run();
        assertThat(reminders(task)).isZero();
        clock(reminder);
        test.reminders.run();
        assertThat(reminders(task)).isOne();
    }

    @Test
    void whatIsMadeAfterTheLastMomentOfWorkIsNotRemindedOf() {
        clock("2026-11-28T12:00");
        Task task = test.tasks.create(taro, TaskWish.of("日曜の搬入").withDue(due("2026-11-29T04:00")));

        clock("2026-11-30T12:00");
        test.reminders.run();

        assertThat(reminders(task)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "later on the same day, 月-金 11:00-20:00, Asia/Tokyo, 2026-11-30T11:00",
        "to a day before, 水 9:30-18:00, Asia/Tokyo, 2026-11-25T09:30",
        "with the clock of another country, 月-金 9:30-18:00, Asia/Jakarta, 2026-11-30T11:30"
    })
    void whatIsPlannedMovesWithTheHoursOfTheCompany(String how, String hours, String zone, String moved) {
        clock("2026-11-24T12:00");
        Task task = test.tasks.create(taro, TaskWish.of(how).withDue(due("2026-11-30")));
        test.reminders.run();

        hours(hours, zone);
        test.reminders.run();
        assertThat(planned(task)).isEqualTo(tokyo(moved));
        hours(HOURS, TOKYO);
        test.reminders.run();
        assertThat(planned(task)).isEqualTo(tokyo("2026-11-30T09:30"));
    }

    @Test
    void whatShouldHaveComeByTheNewHoursComesAtOnceAndNothingTwice() {
        clock("2026-11-26T12:00");
        Task task = test.tasks.create(taro, TaskWish.of("朝の会議").withDue(due("2026-11-30T10:00")));
        test.reminders.run();
        assertThat(planned(task)).isEqualTo(tokyo("2026-11-30T09:30"));

        hours("水 9:30-18:00", TOKYO);
        test.reminders.run();
        assertThat(reminders(task)).isOne();
        hours(HOURS, TOKYO);
        clock("2026-11-30T09:30");
        test.reminders.run();
        assertThat(reminders(task)).isOne();
    }

    /** As after a start: the rules may have been others when it ended. */
    @Test
    void aChangeIsNoticedThatCameWhileThePluginWasAway() {
        clock("2026-11-24T12:00");
        Task task = test.tasks.create(taro, TaskWish.of("棚卸し").withDue(due("2026-11-30")));
        hours("月-金 11:00-20:00", TOKYO);

        new Reminders(test.context, test.repository, test.calendar).run();

        assertThat(planned(task)).isEqualTo(tokyo("2026-11-30T11:00"));
    }

    private static Instant planned(Task task) {
        return test.repository.listPlanned(task.id() - 1, Instant.EPOCH, 1).getFirst().at();
    }

    private static void hours(String hours, String zone) {
        var settings = hiroba.platform().identity().settings();
        settings.set(hiroba.administrator(), CompanySettings.TIME_ZONE, ZoneId.of(zone));
        settings.set(hiroba.administrator(), CompanySettings.WORKING_HOURS, WorkingHours.parse(hours));
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(TOKYO)).toInstant();
    }

    private static Due due(String text) {
        LocalDateTime local = LocalDateTime.parse(text.contains("T") ? text : text + "T00:00");
        return new Due(local.toLocalDate(), text.contains("T") ? Optional.of(local.toLocalTime()) : Optional.empty());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(test.calendar.zone()).toInstant();
    }

    private static void clock(String local) {
        hiroba.clock().set(at(local));
    }

    private long reminders(Task task) {
        return test.context.notifications().list(taro, Optional.empty(), 200).items().stream()
                .filter(each -> each.about().ref().equals(task.ref()))
                .filter(each -> each.textKey().equals("tasks.notification.due"))
                .count();
    }
}
