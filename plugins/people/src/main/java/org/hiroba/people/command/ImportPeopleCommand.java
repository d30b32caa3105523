package org.hiroba.people.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Texts;
import org.hiroba.people.domain.ImportReport;
import org.hiroba.people.domain.LineResult;
import org.hiroba.people.domain.PeopleImport;

/** {@code hiroba import people FILE [--dry-run]}. */
public final class ImportPeopleCommand implements Command {
    private final PeopleImport people;
    private final Texts texts;

    public ImportPeopleCommand(PeopleImport people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import people";
    }

    @Override
    public String helpKey() {
        return "people.command.import.people.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        boolean dryRun = arguments.contains("--dry-run");
        List<String> files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        if (files.size() != 1 || arguments.size() != (dryRun ? 2 : 1)) {
            throw HirobaException.invalid("people.command.import.usage");
        }
        ImportReport report =
                people.run(console.caller(), read(files.getFirst()), dryRun, console);
        for (LineResult line : report.faulty()) {
            String reason = line.failure()
                    .map(failure -> texts.get(console.language(), failure))
                    .orElse("");
            console.println(texts.get(
                    console.language(), "people.import.faulty-line", line.number(), line.login(), reason));
        }
        console.println(texts.get(
                console.language(),
                dryRun ? "people.import.would" : "people.import.did",
                report.count(LineResult.Outcome.NEW),
                report.count(LineResult.Outcome.PRESENT),
                report.count(LineResult.Outcome.FAULTY)));
        return report.faulty().isEmpty() ? 0 : 1;
    }

    private static byte[] read(String file) {
        Path path = Path.of(file);
        try {
            if (Files.size(path) > PeopleImport.MAX_BYTES) {
                throw new HirobaException(ErrorCode.TOO_LARGE, "people.import.error.size");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw HirobaException.invalid("people.import.error.unreadable", file);
        }
    }
}
