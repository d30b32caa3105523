package org.hiroba.files.domain;

/** Types of the events that files append to the journal; each is about the file. */
public final class FileEvents {
    /** It came to a group, or with content. */
    public static final String SHARED = "files.file-shared";

    /** Its name, version or limits changed. */
    public static final String CHANGED = "files.file-changed";

    /** What is in its present version was read: it is found by its words, and perhaps there are pages to be shown. */
    public static final String READ = "files.file-read";

    private FileEvents() {}
}
