package org.hiroba.slack.command;

import java.nio.file.Path;
import java.util.List;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Texts;
import org.hiroba.slack.domain.ImportReport;
import org.hiroba.slack.domain.ReportWords;
import org.hiroba.slack.domain.SlackImport;

/** {@code hiroba import slack FILE [--dry-run]}. */
public final class ImportSlackCommand implements Command {
    private final SlackImport imports;
    private final Texts texts;

    public ImportSlackCommand(SlackImport imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import slack";
    }

    @Override
    public String helpKey() {
        return "slack.command.import.slack.help";
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        List<String> files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        boolean dryRun = arguments.contains("--dry-run");
        if (files.size() != 1 || arguments.size() != (dryRun ? 2 : 1)) {
            throw HirobaException.invalid("slack.command.usage");
        }
        ImportReport report =
                imports.run(console.caller(), Path.of(files.getFirst()), dryRun, console);
        ReportWords words = new ReportWords(texts, console.language());
        console.println(words.heading(report));
        words.taken(report).forEach(line -> console.println("  " + line));
        list(console, "slack.report.known", words.known(report));
        list(console, "slack.report.left-out", words.leftOut(report));
        return 0;
    }

    private void list(CommandConsole console, String headingKey, List<String> lines) {
        if (!lines.isEmpty()) {
            console.println(texts.get(console.language(), headingKey));
            lines.forEach(line -> console.println("  " + line));
        }
    }
}
