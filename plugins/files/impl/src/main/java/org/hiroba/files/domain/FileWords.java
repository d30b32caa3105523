package org.hiroba.files.domain;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.plugin.PluginContext;
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
        if (count == all) {
            return text(language, "files.who.all", place, count);
        }
        return place.isEmpty() ? text(language, "files.who.count", count) : text(language, "files.who.place", place, count);
    }

    private String text(Language language, String key, Object... arguments) {
        return hiroba.texts().get(language, key, arguments);
    }

    private static String date(java.time.Instant end, Language language) {
        Locale locale = language == Language.JA ? Locale.JAPAN : Locale.UK;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(end);
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
