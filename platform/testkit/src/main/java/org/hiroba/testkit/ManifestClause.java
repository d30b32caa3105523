package org.hiroba.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * One package of a manifest header, with its attributes and directives as they stand.
 *
 * @param name of the package
 * @param text the whole clause
 */
record ManifestClause(String name, String text) {
    /** Commas within quotes, as in a {@code uses} directive or a version range, do not end a clause. */
    static List<ManifestClause> parse(String header) {
        List<ManifestClause> clauses = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= header.length(); i++) {
            if (i == header.length() || header.charAt(i) == ',' && !quoted) {
                add(clauses, header.substring(start, i).strip());
                start = i + 1;
            } else if (header.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return clauses;
    }

    private static void add(List<ManifestClause> clauses, String clause) {
        if (!clause.isEmpty()) {
            clauses.add(new ManifestClause(clause.replaceAll(";.*", ""), clause));
        }
    }
}
