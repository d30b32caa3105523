package org.hiroba.people.domain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.command.Progress;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Brings people in from a CSV file. Every line stands for itself: faulty ones are named and left out, those who are here
 * already stay as they are, so that a corrected file can simply be given again.
 */
public final class PeopleImport {
    /** A company of ten thousand people has a file of one megabyte. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final PluginContext hiroba;

    public PeopleImport(PluginContext hiroba) {
        this.hiroba = hiroba;
    }

    /**
     * Administrators only. Whoever's line says nothing of a language gets the administrator's.
     *
     * @param dryRun says what would happen and changes nothing
     * @throws HirobaException INVALID if the file as a whole cannot be read
     */
    public ImportReport run(Caller caller, byte[] file, boolean dryRun, Progress progress) {
        caller.requireAdministrator();
        Language language = hiroba.people().load(caller.person()).language();
        PeopleFile people = new PeopleFile(file, language);
        List<LineResult> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRecord line : people.lines()) {
            results.add(take(caller, people, line, seen, dryRun));
            progress.progress(results.size(), people.lines().size());
        }
        return new ImportReport(dryRun, List.copyOf(results));
    }

    private LineResult take(Caller caller, PeopleFile people, CsvRecord line, Set<String> seen, boolean dryRun) {
        try {
            NewPerson person = people.person(line);
            if (hiroba.people().findByLogin(person.login()).isPresent()) {
                return result(people, line, LineResult.Outcome.PRESENT, null);
            }
            if (!seen.add(person.login().toLowerCase(Locale.ROOT))) {
                throw HirobaException.invalid("people.import.error.twice", PeopleFile.quotable(person.login()));
            }
            if (dryRun) {
                hiroba.accounts().validate(caller, person);
            } else {
                hiroba.accounts().create(caller, person);
            }
            return result(people, line, LineResult.Outcome.NEW, null);
        } catch (HirobaException faulty) {
            return result(people, line, LineResult.Outcome.FAULTY, faulty);
        }
    }

    private static LineResult result(
            PeopleFile people,
            CsvRecord line,
            LineResult.Outcome outcome,
            @Nullable HirobaException failure) {
        return new LineResult(
                line.getStartingLineNumber(),
                PeopleFile.quotable(people.value(line, Column.LOGIN)),
                PeopleFile.quotable(people.value(line, Column.NAME)),
                outcome,
                Optional.ofNullable(failure));
    }
}
