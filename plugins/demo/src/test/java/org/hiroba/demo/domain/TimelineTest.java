package org.hiroba.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hiroba.demo.story.Story.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T13:00, 0, 1:40, 2026-11-27T11:20",
        "2026-11-27T13:00, 0, 8:00, 2026-11-26T20:30",
        "2026-11-27T03:00, 0, 0:10, 2026-11-26T22:20",
        "2026-11-27T23:50, 0, 0:10, 2026-11-27T22:20",
        "2026-11-27T13:00, 1, 18:30, 2026-11-26T18:30",
        "2026-11-30T13:00, 1, 18:30, 2026-11-28T18:30",
    })
    void everythingWasWrittenByDayInTheZoneOfTheCompany(LocalDateTime now, int days, String time, LocalDateTime at) {
        Timeline timeline = new Timeline(now.atZone(TOKYO).toInstant(), TOKYO);

        assertThat(timeline.at(new When(days, time))).isEqualTo(at.atZone(TOKYO).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-11-27", "1, 2026-11-28", "2, 2026-11-30", "-1, 2026-11-26", "-5, 2026-11-21"})
    void daysToComeLeaveSundaysOut(int ahead, LocalDate day) {
        Timeline timeline = new Timeline(LocalDateTime.parse("2026-11-27T13:00").atZone(TOKYO).toInstant(), TOKYO);

        assertThat(timeline.day(ahead)).isEqualTo(day);
    }
}
