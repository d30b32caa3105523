package org.hiroba.api.settings;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When people are at work: {@code Mon-Fri 9:00-18:00, Sat 9:00-12:00}, also in Japanese, {@code 月-金 9:00-18:00}. What ends at or before
 * the time of day at which it begins ends on the next day. Immutable.
 *
 * @since 0.1
 */
public final class WorkingHours {
    /** Nothing is known of them: any time will do. */
    public static final WorkingHours NONE = new WorkingHours("", List.of());

    private static final String DASH = "\\s*[-–—−~〜]\\s*";
    private static final Pattern PART = Pattern.compile(
            "(?<days>\\p{L}+(?:" + DASH + "\\p{L}+)?)\\s*(?<from>\\d{1,2}:\\d{2})" + DASH + "(?<to>\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final String ENGLISH_DAYS = "mon tue wed thu fri sat sun";
    private static final String JAPANESE_DAYS = "月火水木金土日";
    /** A week, and what began the day before it. */
    private static final int DAYS_BACK = 8;

    private final String text;
    private final List<Span> spans;

    private WorkingHours(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** @throws IllegalArgumentException if it cannot be read; an empty text is {@link #NONE} */
    public static WorkingHours parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return NONE;
        }
        List<Span> spans = new ArrayList<>();
        for (String part : plain.split("[,、;]")) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not working hours: " + part);
            }
            LocalTime from = time(matcher.group("from"));
            LocalTime to = time(matcher.group("to"));
            days(matcher.group("days")).forEach(day -> spans.add(new Span(day, from, to)));
        }
        return new WorkingHours(plain, List.copyOf(spans));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether people are at work at that moment; never if {@link #isEmpty}. */
    public boolean contains(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return Stream.of(day.minusDays(1), day)
                .flatMap(date -> on(date).map(span -> span.at(date, zone)))
                .anyMatch(work -> !work.from().isAfter(moment) && work.to().isAfter(moment));
    }

    /** When people last begin to work before that moment. */
    public Optional<Instant> lastStartBefore(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return IntStream.range(0, DAYS_BACK)
                .mapToObj(day::minusDays)
                .flatMap(date -> on(date).map(span -> span.at(date, zone).from()))
                .filter(moment::isAfter)
                .max(Comparator.naturalOrder());
    }

    private Stream<Span> on(LocalDate date) {
        return spans.stream().filter(span -> span.day() == date.getDayOfWeek());
    }

    private static Stream<DayOfWeek> days(String text) {
        String[] ends = text.split(DASH);
        if (ends.length == 2) {
            DayOfWeek first = day(ends[0]);
            int count = Math.floorMod(day(ends[1]).getValue() - first.getValue(), 7) + 1;
            return IntStream.range(0, count).mapToObj(first::plus);
        }
        boolean japanese = text.chars().allMatch(letter -> JAPANESE_DAYS.indexOf(letter) >= 0);
        return japanese ? Stream.of(text.split("")).map(WorkingHours::day) : Stream.of(day(text));
    }

    private static DayOfWeek day(String name) {
        int japanese = name.length() == 1 ? JAPANESE_DAYS.indexOf(name) : -1;
        if (japanese >= 0) {
            return DayOfWeek.of(japanese + 1);
        }
        int english = name.length() < 3 ? -1 : List.of(ENGLISH_DAYS.split(" ")).indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (english < 0) {
            throw new IllegalArgumentException("Not a day of the week: " + name);
        }
        return DayOfWeek.of(english + 1);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.equals("24:00") ? "0:00" : text, TIME);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a time of day: " + text, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingHours hours && text.equals(hours.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written, for {@link #parse}. */
    @Override
    public String toString() {
        return text;
    }

    private record Span(DayOfWeek day, LocalTime from, LocalTime to) {
        Work at(LocalDate date, ZoneId zone) {
            LocalDate end = to.isAfter(from) ? date : date.plusDays(1);
            return new Work(date.atTime(from).atZone(zone).toInstant(), end.atTime(to).atZone(zone).toInstant());
        }
    }

    private record Work(Instant from, Instant to) {}
}
