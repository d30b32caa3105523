package org.hiroba.slack.domain;

import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.slack.domain.ImportReport.LeftOut;
import org.hiroba.slack.domain.ImportReport.Taken;

/** A report in words, a line each. */
public record ReportWords(Texts texts, Language language) {
    /** What came in. */
    public List<String> taken(ImportReport report) {
        return taken(report, false);
    }

    /** What was here already. */
    public List<String> known(ImportReport report) {
        return taken(report, true);
    }

    private List<String> taken(ImportReport report, boolean known) {
        List<String> lines = new ArrayList<>();
        for (Taken what : Taken.values()) {
            int count = report.taken().getOrDefault(what, 0);
            if (count > 0 && what.isKnown() == known) {
                lines.add(texts.get(language, "slack.taken." + what, count));
            }
        }
        return lines;
    }

    public List<String> leftOut(ImportReport report) {
        List<String> lines = new ArrayList<>();
        for (LeftOut reason : LeftOut.values()) {
            int count = report.leftOut().getOrDefault(reason, 0);
            if (count > 0) {
                String examples = String.join(", ", report.examples(reason));
                String line = texts.get(language, "slack.left-out." + reason, count);
                lines.add(examples.isEmpty() ? line : line + " (" + examples + ")");
            }
        }
        return lines;
    }

    /** The heading above what was, or would be, taken. */
    public String heading(ImportReport report) {
        if (taken(report).isEmpty()) {
            return texts.get(language, "slack.report.nothing");
        }
        return texts.get(language, report.dryRun() ? "slack.report.would" : "slack.report.did");
    }
}
