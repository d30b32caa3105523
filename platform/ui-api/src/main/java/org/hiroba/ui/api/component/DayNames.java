package org.hiroba.ui.api.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hiroba.ui.api.Viewer;

/**
 * What a calendar to choose a day from says, and what it understands, in the viewer's language; Vaadin's own is English for everybody
 * and knows one way to write a day. For the page's own thread.
 */
public final class DayNames {
    private DayNames() {}

    /**
     * Gives a picker its words, and lets it understand the usual ways to write a day: also without a year (the next one is meant), with
     * its weekday, in full width. What it cannot read stays where it was written, with a message how to write it; the field is invalid
     * and without a value then, so a form asks {@code isInvalid()} before it saves.
     */
    public static void dress(DatePicker picker, Viewer viewer) {
        picker.setLocale(viewer.language().locale());
        picker.setI18n(in(viewer));
        picker.setFallbackParser(words -> DayWords.read(
                        words, viewer.language(), LocalDate.ofInstant(viewer.now(), viewer.zone()))
                .map(Result::ok)
                .orElseGet(() -> Result.error(viewer.text("ui.day.unreadable"))));
    }

    /** The same for a time of day. */
    public static void dress(TimePicker picker, Viewer viewer) {
        picker.setLocale(viewer.language().locale());
        picker.setI18n(new TimePickerI18n().setBadInputErrorMessage(viewer.text("ui.clock.unreadable")));
    }

    /** For {@code DatePicker.setI18n}. Days with a year are understood, nothing else; {@link #dress(DatePicker, Viewer)} does more. */
    public static DatePickerI18n in(Viewer viewer) {
        Locale locale = viewer.language().locale();
        List<String> formats = DayWords.withYear(viewer.language());
        return new DatePickerI18n()
                .setDateFormats(formats.getFirst(), formats.stream().skip(1).toArray(String[]::new))
                .setBadInputErrorMessage(viewer.text("ui.day.unreadable"))
                .setToday(viewer.text("ui.time.today-alone"))
                .setCancel(viewer.text("ui.cancel"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(0);
    }

    /** From Sunday on. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
