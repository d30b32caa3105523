package org.hiroba.launcher.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Version;

/** Reads names and versions out of an {@code Export-Package} header (OSGi Core 8, section 3.2.4). */
final class ExportedPackages {
    private ExportedPackages() {}

    /** Package to version; 0.0.0 where the header names none, the larger where it names several. */
    static SortedMap<String, String> parse(String header) {
        SortedMap<String, String> packages = new TreeMap<>();
        for (String clause : split(header, ',')) {
            List<String> parts = split(clause, ';');
            String version = parts.stream()
                    .map(String::strip)
                    .filter(part -> part.startsWith("version=") || part.startsWith("version:Version="))
                    .map(part -> unquoted(part.substring(part.indexOf('=') + 1)))
                    .findFirst()
                    .orElse("0.0.0");
            parts.stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty() && part.indexOf('=') < 0)
                    .forEach(name -> packages.merge(name, version, ExportedPackages::larger));
        }
        return packages;
    }

    static String larger(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) >= 0 ? one : other;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int from = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
            int quote = text.indexOf('"', from, end);
            if (quote >= 0) {
                // Most of a header stands in quotes: what a package uses.
                from = text.indexOf('"', quote + 1) + 1;
                if (from == 0) {
                    break;
                }
            } else {
                parts.add(text.substring(start, end));
                start = end + 1;
                from = start;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        return bare.startsWith("\"") ? bare.substring(1, bare.length() - 1) : bare;
    }
}
