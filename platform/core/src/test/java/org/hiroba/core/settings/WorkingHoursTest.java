package org.hiroba.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hiroba.api.settings.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-11-30 is a Monday. */
class WorkingHoursTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(strings = {
        "Mon-Fri 9:00-18:00, Sat 9:00-12:00", "mon – friday 09:00 ~ 18:00; saturday 9:00-12:00",
        "月-金 9:00-18:00、土 9:00-12:00", "月～金９：００〜１８：００、土９：００－１２：００", "月火水木金 9:00-18:00, 土 9:00-12:00"
    })
    void aWeekIsReadHoweverItIsWritten(String text) {
        WorkingHours hours = WorkingHours.parse(text);

        assertThat(hours.contains(at("2026-11-30T09:00"), TOKYO)).isTrue();
        assertThat(hours.contains(at("2026-11-30T08:59"), TOKYO)).isFalse();
        assertThat(hours.contains(at("2026-12-04T17:59"), TOKYO)).isTrue();
        assertThat(hours.contains(at("2026-12-04T18:00"), TOKYO)).isFalse();
        assertThat(hours.contains(at("2026-12-05T11:59"), TOKYO)).isTrue();
        assertThat(hours.contains(at("2026-12-05T12:00"), TOKYO)).isFalse();
        assertThat(hours.contains(at("2026-12-06T10:00"), TOKYO)).isFalse();
        assertThat(WorkingHours.parse(hours.toString())).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T10:00, 2026-11-30T09:00",
        "2026-11-30T09:00, 2026-11-28T09:00",
        "2026-11-29T03:00, 2026-11-28T09:00",
        "2026-12-01T00:00, 2026-11-30T09:00"
    })
    void theLastStartIsFoundAcrossDaysOff(String moment, String start) {
        WorkingHours hours = WorkingHours.parse("Mon-Sat 9:00-18:00");

        assertThat(hours.lastStartBefore(at(moment), TOKYO)).contains(at(start));
    }

    @Test
    void aWeekIsTheLongestWayBack() {
        WorkingHours hours = WorkingHours.parse("Mon 9:00-10:00");

        assertThat(hours.lastStartBefore(at("2026-11-30T09:00"), TOKYO)).contains(at("2026-11-23T09:00"));
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBeganAndRangesGoRoundTheWeek() {
        WorkingHours night = WorkingHours.parse("Sat-Mon 22:00-5:00");

        assertThat(night.contains(at("2026-12-01T04:59"), TOKYO)).isTrue();
        assertThat(night.contains(at("2026-12-01T22:30"), TOKYO)).isFalse();
        assertThat(night.contains(at("2026-11-28T04:00"), TOKYO)).isFalse();
        assertThat(WorkingHours.parse("Sun 0:00-24:00").contains(at("2026-11-29T23:59"), TOKYO)).isTrue();
        assertThat(WorkingHours.parse("Sun 0:00-24:00").contains(at("2026-11-30T00:00"), TOKYO)).isFalse();
    }

    @Test
    void clocksThatAreChangedDoNotMoveTheHours() {
        WorkingHours hours = WorkingHours.parse("Mon-Sun 9:00-18:00");

        assertThat(hours.lastStartBefore(Instant.parse("2026-10-24T12:00:00Z"), BERLIN)).contains(Instant.parse("2026-10-24T07:00:00Z"));
        assertThat(hours.lastStartBefore(Instant.parse("2026-10-25T12:00:00Z"), BERLIN)).contains(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void noneAreNeverKept() {
        assertThat(WorkingHours.parse("  ")).isEqualTo(WorkingHours.NONE);
        assertThat(WorkingHours.NONE.isEmpty()).isTrue();
        assertThat(WorkingHours.NONE.contains(at("2026-11-30T10:00"), TOKYO)).isFalse();
        assertThat(WorkingHours.NONE.lastStartBefore(at("2026-11-30T10:00"), TOKYO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00-18:00", "Mon-Fri", "Mon-Fri 9-18", "Mon-Fri 9:00-25:00", "Fun 9:00-18:00", "月-祝 9:00-18:00"})
    void whatIsNoHoursIsRefused(String text) {
        assertThatThrownBy(() -> WorkingHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
