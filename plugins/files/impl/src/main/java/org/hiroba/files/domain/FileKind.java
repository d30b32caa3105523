package org.hiroba.files.domain;

import java.util.Set;

/** What sort of file it is, as people say it. */
public enum FileKind {
    IMAGE,
    PDF,
    DOCUMENT,
    SHEET,
    SLIDES,
    MEDIA,
    ARCHIVE,
    OTHER;

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-tar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/vnd.rar",
            "application/x-bzip2",
            "application/x-xz");

    /** @param type e.g. {@code application/pdf} */
    public static FileKind of(String type) {
        if (type.startsWith("image/")) {
            return IMAGE;
        }
        if (type.startsWith("audio/") || type.startsWith("video/")) {
            return MEDIA;
        }
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (ARCHIVES.contains(type)) {
            return ARCHIVE;
        }
        return ofOffice(type);
    }

    private static FileKind ofOffice(String type) {
        if (type.contains("spreadsheet") || type.contains("excel") || type.equals("text/csv")) {
            return SHEET;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return SLIDES;
        }
        boolean words = type.contains("wordprocessing") || type.contains("msword") || type.contains("opendocument.text");
        return words || type.equals("application/rtf") || type.startsWith("text/") ? DOCUMENT : OTHER;
    }
}
