package org.hiroba.ui.api.component;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hiroba.ui.api.Viewer;

/** What a calendar to choose a day from says, in the viewer's language; Vaadin's own is English for everybody. */
public final class DayNames {
    private DayNames() {}

    /** For {@code DatePicker.setI18n}. */
    public static DatePickerI18n in(Viewer viewer) {
        Locale locale = viewer.language().locale();
        return new DatePickerI18n()
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
