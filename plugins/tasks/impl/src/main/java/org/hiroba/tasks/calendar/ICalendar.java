package org.hiroba.tasks.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar as RFC 5545 wants it: CRLF, lines folded at 75 octets without cutting a character, texts escaped. Times
 * are in UTC, so no time zone has to be described.
 */
final class ICalendar {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    ICalendar(String name) {
        line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Hiroba//Tasks//EN");
        line("CALSCALE", "GREGORIAN").line("METHOD", "PUBLISH").text("X-WR-CALNAME", name);
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    }

    ICalendar line(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    /** RFC 5545, 3.3.11. */
    ICalendar text(String property, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return line(property, escaped);
    }

    ICalendar time(String property, Instant at) {
        return line(property, UTC.format(at));
    }

    ICalendar day(String property, LocalDate day) {
        return line(property + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** RFC 5545, 3.4: a calendar without any component is none. Describes UTC, which needs no description and shows nothing. */
    void zone() {
        line("BEGIN", "VTIMEZONE").line("TZID", "Etc/UTC").line("BEGIN", "STANDARD").line("DTSTART", "19700101T000000");
        line("TZOFFSETFROM", "+0000").line("TZOFFSETTO", "+0000").line("END", "STANDARD").line("END", "VTIMEZONE");
    }

    byte[] toBytes() {
        return (out + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 5545, 3.1: continued lines begin with a space, which counts. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += size;
            i += one.length();
        }
        out.append("\r\n");
    }
}
