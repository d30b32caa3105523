package org.hiroba.people.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;

/** A CSV file of people: which column is which by the heading, and what each line says. */
final class PeopleFile {
    /** The heading and ten thousand people; who has more splits the file. */
    private static final int MAX_LINES = 10_001;
    /** How much of a wrong value is quoted. */
    private static final int MOST_QUOTED = 100;

    private final List<CsvRecord> lines = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Language language;

    /** @param language of people whose line says nothing of it */
    PeopleFile(byte[] bytes, Language language) {
        this.language = language;
        String text = CsvText.decode(bytes);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .ofCsvRecord(text)) {
            reader.stream().limit(MAX_LINES + 1).forEach(lines::add);
        } catch (CsvParseException broken) {
            throw HirobaException.invalid("people.import.error.form");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (lines.size() > MAX_LINES) {
            throw HirobaException.invalid("people.import.error.lines", MAX_LINES - 1);
        }
        readHeading();
    }

    List<CsvRecord> lines() {
        return lines;
    }

    String value(CsvRecord line, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= line.getFieldCount() ? "" : line.getField(index).strip();
    }

    NewPerson person(CsvRecord line) {
        return new NewPerson(
                value(line, Column.LOGIN),
                value(line, Column.NAME),
                value(line, Column.READING),
                value(line, Column.AFFILIATION),
                role(value(line, Column.ROLE)),
                language(value(line, Column.LANGUAGE)));
    }

    /** Of a value of any length what a report can show. */
    static String quotable(String value) {
        return value.length() <= MOST_QUOTED ? value : value.substring(0, MOST_QUOTED) + "…";
    }

    private void readHeading() {
        if (lines.isEmpty()) {
            throw HirobaException.invalid("people.import.error.empty");
        }
        CsvRecord heading = lines.removeFirst();
        for (int index = 0; index < heading.getFieldCount(); index++) {
            int at = index;
            Column.of(heading.getField(index)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        for (Column column : Column.values()) {
            if (column.required() && !columns.containsKey(column)) {
                throw HirobaException.invalid("people.import.error.column." + column.key());
            }
        }
    }

    private static Role role(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "member", "メンバー", "一般" -> Role.MEMBER;
            case "administrator", "admin", "管理者" -> Role.ADMINISTRATOR;
            default -> throw HirobaException.invalid("people.import.error.role", quotable(text));
        };
    }

    private Language language(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> language;
            case "ja", "japanese", "日本語" -> Language.JA;
            case "en", "english", "英語" -> Language.EN;
            default -> throw HirobaException.invalid("people.import.error.language", quotable(text));
        };
    }

    /** Spreadsheets write tabs or semicolons too; whichever the heading has. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return Optional.of(',')
                .filter(comma -> heading.indexOf(comma) >= 0)
                .orElse(heading.indexOf('\t') >= 0 ? '\t' : ';');
    }
}
