package org.hiroba.files.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.text.Language;

/** What is so about a file, in words. */
public final class FileWords {
    private final PluginContext hiroba;
    private final FileService files;

    public FileWords(PluginContext hiroba, FileService files) {
        this.hiroba = hiroba;
        this.files = files;
    }

    /** Who sees it: counted by the rule that lets them in, so that the words are as true as the list. */
    public String whoSees(Caller caller, StoredFile file, Language language) {
        List<Person> viewers = files.viewers(caller, file.id());
        String who = who(caller, file, viewers, language);
        return file.expiresAt()
                .map(end -> hiroba.texts().get(language, "files.who.until", who, date(end, language)))
                .orElse(who);
    }

    private String who(Caller caller, StoredFile file, List<Person> viewers, Language language) {
        int count = viewers.size();
        if (count <= 1) {
            return text(language, viewers.stream().anyMatch(person -> caller.is(person.id())) ? "files.who.you" : "files.who.one", viewers.isEmpty() ? "" : viewers.getFirst().name());
        }
        if (file.narrowed()) {
            return text(language, "files.who.some", viewers.getFirst().name(), count - 1);
        }
        int all = hiroba.people().list(PersonStatus.ACTIVE).size();
        String place = file.home()
                .flatMap(home -> hiroba.audiences().title(caller.person(), home))
                .orElse("");
        if (count == all && !place.isEmpty() && isOpen(file, viewers)) {
            return text(language, "files.who.all", place, count);
        }
        return place.isEmpty() ? text(language, "files.who.count", count) : text(language, "files.who.place", place, count);
    }

    /** Whether somebody sees it without being a member: of a closed group all may be members, too. */
    private boolean isOpen(StoredFile file, List<Person> viewers) {
        Set<PersonId> members = file.home().map(home -> Set.copyOf(hiroba.audiences().members(home))).orElse(Set.of());
        return viewers.stream().anyMatch(person -> !members.contains(person.id()));
    }

    private String text(Language language, String key, Object... arguments) {
        return hiroba.texts().get(language, key, arguments);
    }

    /** The last day in the company's calendar; with the time if it ends within a day. */
    private String date(Instant end, Language language) {
        ZonedDateTime moment = end.atZone(hiroba.settings().get(CompanySettings.TIME_ZONE));
        boolean wholeDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        DateTimeFormatter words = wholeDay
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return words.withLocale(language == Language.JA ? Locale.JAPAN : Locale.UK)
                .format(wholeDay ? moment.minusDays(1) : moment);
    }

    /** How large it is, as people say it. */
    public static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.5 && unit < 3) {
            size /= 1_000;
            unit++;
        }
        return (size < 9.95 ? String.format(Locale.ROOT, "%.1f", size) : String.valueOf(Math.round(size)))
                + List.of(" KB", " MB", " GB", " TB").get(unit);
    }
}
