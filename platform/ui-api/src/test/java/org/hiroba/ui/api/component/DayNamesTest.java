package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways to write a day are understood; it is the 27th of November 2026. */
class DayNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    @Test
    void aPickerIsToldTheUsualWaysOfItsLanguage() {
        assertThat(formats(Language.JA)).startsWith("yyyy/M/d").contains("yyyy-M-d", "yyyy年M月d日");
        assertThat(formats(Language.EN))
                .startsWith("d MMM yyyy")
                .contains("yyyy-M-d", "M/d/yyyy", "d/M/yyyy", "d MMMM yyyy", "MMMM d, yyyy");
    }

    @Test
    void whatCannotBeReadIsAnsweredWithHowToWriteIt() {
        DatePicker day = day(Language.JA);
        assertThat(day.getI18n().getBadInputErrorMessage()).isEqualTo("ui.day.unreadable");
        assertThat(day.getFallbackParser().apply("来週").getMessage()).hasValue("ui.day.unreadable");
        TimePicker time = new TimePicker();
        DayNames.dress(time, new StillViewer(Language.JA, NOW));
        assertThat(time.getI18n().getBadInputErrorMessage()).isEqualTo("ui.clock.unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JA|12月20日|2026-12-20",
                "JA|１２月２０日（日）|2026-12-20",
                "JA|２０２６／１２／２０|2026-12-20",
                "JA|2026年 12月 20日|2026-12-20",
                "JA|12/20|2026-12-20",
                "JA|11/27|2026-11-27",
                "JA|1/15|2027-01-15",
                "JA|2/29|2028-02-29",
                "EN|20 Dec|2026-12-20",
                "EN|Sun, 20 Dec|2026-12-20",
                "EN|december 20|2026-12-20",
                "EN|Jan 15|2027-01-15",
                "EN|20/12|2026-12-20",
            })
    void daysAreReadAsPeopleWriteThem(Language language, String words, LocalDate meant) {
        assertThat(day(language).getFallbackParser().apply(words).getOrThrow(AssertionError::new))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"JA,12月32日", "JA,2026/2/30", "JA,2/30", "JA,12", "JA,20 Dec", "EN,tomorrow", "EN,31 Nov"})
    void whatIsNoDayIsNone(Language language, String words) {
        assertThat(day(language).getFallbackParser().apply(words).isError()).isTrue();
    }

    private static List<String> formats(Language language) {
        return day(language).getI18n().getDateFormats();
    }

    private static DatePicker day(Language language) {
        DatePicker picker = new DatePicker();
        DayNames.dress(picker, new StillViewer(language, NOW));
        return picker;
    }
}
