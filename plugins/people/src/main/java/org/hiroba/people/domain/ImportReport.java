package org.hiroba.people.domain;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun nothing was changed
 * @param lines every line of the file, in order
 */
public record ImportReport(boolean dryRun, List<LineResult> lines) {
    public long count(LineResult.Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<LineResult> faulty() {
        return lines.stream()
                .filter(line -> line.outcome() == LineResult.Outcome.FAULTY)
                .toList();
    }
}
