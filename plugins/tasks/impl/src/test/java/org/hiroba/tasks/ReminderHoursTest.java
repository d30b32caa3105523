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
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is reminded at night or on a day off. 2026-11-30 is a Monday. */
@Tag("sql")
class ReminderHoursTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static TestTasks test;

    private final Caller taro = hiroba.caller("taro");

    @BeforeAll
    static void install() {
        test = new TestTasks(hiroba);
        var settings = hiroba.platform().identity().settings();
        settings.set(hiroba.administrator(), CompanySettings.TIME_ZONE, ZoneId.of("Asia/Tokyo"));
        settings.set(hiroba.administrator(), CompanySettings.WORKING_HOURS, WorkingHours.parse("月-金 9:30-18:00"));
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
