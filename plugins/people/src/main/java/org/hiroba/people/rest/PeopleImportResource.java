package org.hiroba.people.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.command.Progress;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.people.domain.ImportReport;
import org.hiroba.people.domain.LineResult;
import org.hiroba.people.domain.PeopleImport;

/** Brings people in from a CSV file, or says what would happen. */
@Path("people-import")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleImportResource {
    private final PeopleImport people;
    private final Texts texts;

    public PeopleImportResource(PeopleImport people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** What became of the file; lines with a fault say what is wrong with them. */
    public record Report(boolean dryRun, int created, int present, int faulty, List<Line> lines) {}

    /** One line of the file. */
    public record Line(int number, String login, String name, LineResult.Outcome outcome, Optional<String> message) {}

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Report importPeople(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream file)
            throws IOException {
        caller.requireAdministrator();
        byte[] bytes = file.readNBytes(PeopleImport.MAX_BYTES + 1);
        if (bytes.length > PeopleImport.MAX_BYTES) {
            throw new HirobaException(ErrorCode.TOO_LARGE, "people.import.error.size");
        }
        return report(people.run(caller, bytes, dryRun, Progress.NONE), language);
    }

    private Report report(ImportReport report, Language language) {
        return new Report(
                report.dryRun(),
                (int) report.count(LineResult.Outcome.NEW),
                (int) report.count(LineResult.Outcome.PRESENT),
                (int) report.count(LineResult.Outcome.FAULTY),
                report.lines().stream().map(line -> line(line, language)).toList());
    }

    private Line line(LineResult line, Language language) {
        return new Line(
                (int) line.number(),
                line.login(),
                line.name(),
                line.outcome(),
                line.failure().map(failure -> texts.get(language, failure)));
    }
}
