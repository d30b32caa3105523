package org.hiroba.slack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds an export as Slack writes it, after Slack's own description of the format. */
final class ExportFile {
    private final Map<String, List<List<String>>> files = new LinkedHashMap<>();

    ExportFile with(String name, String json) {
        return filled(name, "", "", 0, json);
    }

    /** A file with much of the same in it, which is never in memory as a whole. */
    ExportFile filled(String name, String begin, String filling, int times, String end) {
        files.put(name, List.of(List.of(json(begin)), Collections.nCopies(times, json(filling)), List.of(json(end))));
        return this;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    Path writeTo(Path folder) {
        Path zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, List<List<String>>> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                for (List<String> part : file.getValue()) {
                    for (String text : part) {
                        entries.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                }
                entries.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }
}
