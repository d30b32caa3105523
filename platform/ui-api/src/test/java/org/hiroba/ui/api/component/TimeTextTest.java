package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    /** 0:30 on 22 November in Tokyo, when it is still the 21st in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-11-21T15:30:00Z");

    private final TimeText japanese = new TimeText(new StillViewer(Language.JA, NOW));
    private final TimeText english = new TimeText(new StillViewer(Language.EN, NOW));

    @Test
    void todayBeginsAtMidnightOfTheViewersZone() {
        assertThat(japanese.full(Instant.parse("2026-11-21T15:00:00Z")))
                .isEqualTo("ui.time.today[0:00]");
        assertThat(japanese.full(Instant.parse("2026-11-21T14:59:59Z")))
                .isEqualTo("ui.time.yesterday-at[23:59]");
    }

    @Test
    void daysOfThisYearAreNamedWithoutTheYear() {
        Instant march = Instant.parse("2026-03-04T00:12:00Z");
        assertThat(japanese.full(march)).isEqualTo("ui.time.day-at[3月4日, 9:12]");
        assertThat(japanese.brief(march)).isEqualTo("3月4日");
        assertThat(english.brief(march)).isEqualTo("4 Mar");
    }

    @Test
    void earlierYearsAreNamed() {
        Instant lastYear = Instant.parse("2025-03-04T00:12:00Z");
        assertThat(japanese.full(lastYear)).isEqualTo("2025年3月4日");
        assertThat(english.full(lastYear)).isEqualTo("4 March 2025");
    }

    @Test
    void separatorsBetweenDaysNameTheDayOfTheWeek() {
        assertThat(japanese.day(LocalDate.of(2026, 3, 4))).isEqualTo("3月4日（水）");
        assertThat(english.day(LocalDate.of(2026, 3, 4))).isEqualTo("Wednesday, 4 March");
        assertThat(japanese.day(LocalDate.of(2026, 11, 22))).isEqualTo("ui.time.today-alone");
    }

    @Test
    void inAListTodayIsTheTimeAlone() {
        assertThat(japanese.brief(NOW)).isEqualTo("0:30");
    }
}
