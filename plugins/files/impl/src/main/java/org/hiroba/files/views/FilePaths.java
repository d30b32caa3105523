package org.hiroba.files.views;

/** Where the portal shows files. */
public final class FilePaths {
    /** The page of a file. */
    public static final String TEMPLATE = "files/:file";

    private FilePaths() {}
}
