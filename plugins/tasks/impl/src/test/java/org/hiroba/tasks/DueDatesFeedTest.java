package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.tasks.calendar.DueDatesFeed;
import org.hiroba.tasks.domain.Due;
import org.hiroba.tasks.domain.Status;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of due dates, read by a parser that others wrote and held against RFC 5545. */
@Tag("sql")
class DueDatesFeedTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static TestTasks test;

    private final Caller reader = hiroba.caller("reader" + NUMBER.incrementAndGet());

    @BeforeAll
    static void install() {
        test = new TestTasks(hiroba);
    }

    @BeforeEach
    void setTheClock() {
        hiroba.clock().set(Instant.parse("2026-10-01T03:00:00Z"));
        zone("Asia/Tokyo");
    }

    @Test
    void aDayIsADayAndATimeAMomentBeforeIt() {
        Task day = test.tasks.create(reader, test.dueIn(2, "棚卸し"));
        Task time = test.tasks.create(reader, TaskWish.of("打ち合わせ").withDue(due(1, "15:30")));
        test.tasks.create(reader, TaskWish.of("期限なし"));

        assertThat(read().getEvents()).hasSize(2);
        VEvent whole = event(day);
        assertThat(whole.getSummary().getValue()).isEqualTo("☐ 棚卸し");
        assertThat(whole.getDateStart().getValue().hasTime()).isFalse();
        assertThat(text()).contains("DTSTART;VALUE=DATE:20261003\r\nDTEND;VALUE=DATE:20261004\r\n");
        assertThat(event(time).getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-02T06:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "コンマ,セミコロン;逆\\ と \\n と \\\\",
        "とても長い題名とても長い題名とても長い題名とても長い題名とても長い題名とても長い題名",
        "🎉🎊👩‍👩‍👧‍👦🎉🎊👩‍👩‍👧‍👦🎉🎊👩‍👩‍👧‍👦 in a row, again 🎉🎊🎉🎊🎉🎊🎉🎊",
        "BEGIN:VEVENT END:VCALENDAR \"quoted\": ^n %0D%0A"
    })
    void wordsComeOutAsTheyWentIn(String words) {
        String notes = words + "\n二行目; second, line\n\nlast\\";
        Task task = test.tasks.create(reader, new TaskWish(
                words, notes, Optional.empty(), List.of(), Optional.of(Due.on(test.today().plusDays(1))), List.of()));

        assertThat(event(task).getSummary().getValue()).isEqualTo("☐ " + words);
        assertThat(event(task).getDescription().getValue()).isEqualTo(notes);
        assertThat(read().getEvents()).hasSize(1);
    }

    @Test
    void linesEndAndFoldAsTheStandardWantsAndNoCharacterIsCut() {
        test.tasks.create(reader, test.dueIn(1, "🎉".repeat(60)));
        test.tasks.create(reader, test.dueIn(1, "a" + "漢字".repeat(60)));

        String text = text();
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFFFD");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        });
        assertThat(text).contains("\r\n ");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 2026-10-20, 2026-10-20T06:00:00Z",
        "Europe/Berlin, 2026-10-20, 2026-10-20T13:00:00Z",
        "Europe/Berlin, 2026-10-27, 2026-10-27T14:00:00Z",
        "America/New_York, 2026-10-31, 2026-10-31T19:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-01T20:00:00Z"
    })
    void aTimeIsThatOfTheCompanysClockInSummerAndWinter(String zone, LocalDate day, Instant moment) {
        zone(zone);
        Task task = test.tasks.create(
                reader, TaskWish.of("三時").withDue(new Due(day, Optional.of(LocalTime.of(15, 0)))));

        assertThat(event(task).getDateEnd().getValue().toInstant()).isEqualTo(moment);
        assertThat(event(task).getDateStart().getValue().toInstant()).isEqualTo(moment.minus(Duration.ofMinutes(30)));
    }

    @Test
    void whatIsDoneOrTakenBackOrSomebodyElsesIsNotInIt() {
        Caller other = hiroba.caller("other" + NUMBER.incrementAndGet());
        Task done = test.tasks.create(reader, test.dueIn(1, "済み"));
        Task recalled = test.tasks.create(reader, test.dueIn(1, "取り消し"));
        Task given = test.tasks.create(reader, test.dueIn(1, "ほかの人").withAssignees(other.person()));
        Task stays = test.tasks.create(reader, test.dueIn(1, "残る"));
        test.tasks.setStatus(reader, done.id(), Status.DONE);
        test.context.contents().recall(reader, recalled.ref());

        assertThat(read().getEvents()).extracting(each -> each.getUid().getValue()).containsExactly(uid(stays));
        test.tasks.setStatus(reader, done.id(), Status.OPEN);
        assertThat(read().getEvents()).extracting(each -> each.getUid().getValue())
                .containsExactlyInAnyOrder(uid(stays), uid(done))
                .doesNotContain(uid(given));
    }

    @Test
    void anEmptyCalendarHasTheComponentThatTheStandardAsksFor() {
        test.tasks.create(reader, TaskWish.of("期限なし"));

        ICalendar calendar = parse();

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getComponents()).singleElement().satisfies(zone -> {
            assertThat(zone.validate(List.of(), ICalVersion.V2_0)).isEmpty();
            assertThat(zone.getStandardTimes()).hasSize(1);
        });
    }

    private static void zone(String id) {
        hiroba.platform().identity().settings().set(hiroba.administrator(), CompanySettings.TIME_ZONE, ZoneId.of(id));
    }

    private static Due due(int days, String time) {
        return new Due(test.today().plusDays(days), Optional.of(LocalTime.parse(time)));
    }

    private String text() {
        return new String(
                new DueDatesFeed(test.context, test.lists, test.calendar).write(reader), StandardCharsets.UTF_8);
    }

    /** One calendar in which the parser finds nothing that the standard forbids. */
    private ICalendar read() {
        ICalendar calendar = parse();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar;
    }

    private ICalendar parse() {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text()).warnings(warnings).first();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        return calendar;
    }

    private VEvent event(Task task) {
        return read().getEvents().stream()
                .filter(each -> each.getUid().getValue().equals(uid(task)))
                .findFirst()
                .orElseThrow();
    }

    private static String uid(Task task) {
        return "task-" + task.id() + "@hiroba";
    }
}
