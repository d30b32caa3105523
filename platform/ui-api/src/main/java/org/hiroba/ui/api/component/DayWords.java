package org.hiroba.ui.api.component;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hiroba.api.text.Language;

/** The ways in which people write a day. */
final class DayWords {
    private static final String WEEKDAY = "\\([月火水木金土日](曜日?)?\\)$|^\\p{IsLatin}+, *";

    private DayWords() {}

    /**
     * With the year, as a browser's picker understands it. The first is how it shows the day, in English by the month's name: 3/4/2026 is
     * read as the 4th of March and shown so that it is noticed.
     */
    static List<String> withYear(Language language) {
        return switch (language) {
            case JA -> List.of("yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyy年M月d日");
            case EN -> List.of(
                    "d MMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy",
                    "yyyy-M-d", "yyyy/M/d", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy");
        };
    }

    private static List<String> withoutYear(Language language) {
        return switch (language) {
            case JA -> List.of("M/d", "M-d", "M月d日");
            case EN -> List.of("d MMM", "d MMMM", "MMM d", "MMMM d", "M/d", "d/M");
        };
    }

    /**
     * What a browser does not understand: characters of full width, a weekday, no year.
     *
     * @param today without a year the next such day is meant
     * @return empty for what is no day
     */
    static Optional<LocalDate> read(String words, Language language, LocalDate today) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip().replaceFirst(WEEKDAY, "");
        String typed = language == Language.JA ? plain.replaceAll("\\s", "") : plain;
        Locale locale = language.locale();
        return first(withYear(language), pattern -> LocalDate.parse(typed, form(pattern.replace("yyyy", "uuuu"), locale)))
                .or(() -> first(withoutYear(language), pattern -> MonthDay.parse(typed, form(pattern, locale)))
                        .flatMap(day -> next(day, today)));
    }

    /** The 29th of February comes every eight years at the latest. */
    private static Optional<LocalDate> next(MonthDay day, LocalDate today) {
        return Stream.iterate(today.getYear(), year -> year + 1)
                .limit(9)
                .filter(day::isValidYear)
                .map(day::atYear)
                .filter(date -> !date.isBefore(today))
                .findFirst();
    }

    private static <T> Optional<T> first(List<String> patterns, Function<String, T> parse) {
        return patterns.stream()
                .flatMap(pattern -> {
                    try {
                        return Stream.of(parse.apply(pattern));
                    } catch (DateTimeException none) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
