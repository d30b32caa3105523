package org.hiroba.ui.api.component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hiroba.ui.api.Viewer;

/**
 * Points in time in words, the way one says them: today at 9:12, yesterday, on 4 March.
 *
 * @since 0.1
 */
public final class TimeText {
    private final Viewer viewer;

    public TimeText(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Day and time, such as {@code 今日 9:12}, {@code 昨日 18:20}, {@code 3月4日 9:12}, {@code 2025年3月4日}. */
    public String full(Instant at) {
        ZonedDateTime time = at.atZone(viewer.zone());
        return switch (age(time)) {
            case TODAY -> viewer.text("ui.time.today", clock(time));
            case YESTERDAY -> viewer.text("ui.time.yesterday-at", clock(time));
            case THIS_YEAR -> viewer.text("ui.time.day-at", day(time), clock(time));
            case EARLIER -> dayAndYear(time);
        };
    }

    /** As short as it is clear, for lists: {@code 9:12}, {@code 昨日}, {@code 3月4日}, {@code 2025/3/4}. */
    public String brief(Instant at) {
        ZonedDateTime time = at.atZone(viewer.zone());
        return switch (age(time)) {
            case TODAY -> clock(time);
            case YESTERDAY -> viewer.text("ui.time.yesterday");
            case THIS_YEAR -> format(time, "M月d日", "d MMM");
            case EARLIER -> format(time, "y/M/d", "d MMM y");
        };
    }

    /** The day for a separator between messages: {@code 今日}, {@code 昨日}, {@code 3月4日（水）}. */
    public String day(LocalDate day) {
        ZonedDateTime time = day.atStartOfDay(viewer.zone());
        return switch (age(time)) {
            case TODAY -> viewer.text("ui.time.today-alone");
            case YESTERDAY -> viewer.text("ui.time.yesterday");
            case THIS_YEAR -> format(time, "M月d日（E）", "EEEE, d MMMM");
            case EARLIER -> format(time, "y年M月d日（E）", "EEEE, d MMMM y");
        };
    }

    /** A date in full: {@code 11月22日（日）}. */
    public String date(LocalDate day) {
        return format(day.atStartOfDay(viewer.zone()), "M月d日（E）", "EEEE, d MMMM");
    }

    /** Nothing left out, for a tooltip: {@code 2026年3月4日（水） 9:12}. */
    public String exact(Instant at) {
        return format(at.atZone(viewer.zone()), "y年M月d日（E） H:mm", "EEEE, d MMMM y, H:mm");
    }

    private enum Age {
        TODAY,
        YESTERDAY,
        THIS_YEAR,
        EARLIER
    }

    private Age age(ZonedDateTime time) {
        LocalDate today = viewer.now().atZone(viewer.zone()).toLocalDate();
        LocalDate day = time.toLocalDate();
        if (day.equals(today)) {
            return Age.TODAY;
        }
        if (day.equals(today.minusDays(1))) {
            return Age.YESTERDAY;
        }
        return day.getYear() == today.getYear() ? Age.THIS_YEAR : Age.EARLIER;
    }

    private String clock(ZonedDateTime time) {
        return format(time, "H:mm", "H:mm");
    }

    private String day(ZonedDateTime time) {
        return format(time, "M月d日", "d MMMM");
    }

    private String dayAndYear(ZonedDateTime time) {
        return format(time, "y年M月d日", "d MMMM y");
    }

    private String format(ZonedDateTime time, String japanese, String english) {
        return switch (viewer.language()) {
            case JA -> DateTimeFormatter.ofPattern(japanese, Locale.JAPANESE).format(time);
            case EN -> DateTimeFormatter.ofPattern(english, Locale.ENGLISH).format(time);
        };
    }
}
