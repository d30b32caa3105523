package org.hiroba.files.domain;

import org.hiroba.api.settings.Setting;

/** What a company may choose about files. */
public final class FileSettings {
    /** The largest upload, in megabytes (1,048,576 bytes). */
    public static final Setting<Integer> MAX_UPLOAD = Setting.number("files.max-upload-megabytes", 200, 1, 4_000);

    /** How much one person may keep, in gigabytes; 0 for no bound. */
    public static final Setting<Integer> PERSON_QUOTA = Setting.number("files.person-quota-gigabytes", 20, 0, 10_000);

    /** How much all may keep together, in gigabytes; 0 for no bound. */
    public static final Setting<Integer> COMPANY_QUOTA = Setting.number("files.company-quota-gigabytes", 0, 0, 1_000_000);

    /** How much of the disk is left free for the database, in megabytes. */
    public static final Setting<Integer> KEEP_FREE = Setting.number("files.keep-free-megabytes", 1_024, 50, 1_000_000);

    /** Whether programs and scripts may be uploaded. */
    public static final Setting<Programs> PROGRAMS = Setting.choice("files.programs", Programs.FORBIDDEN);

    /** What becomes of programs and scripts. */
    public enum Programs {
        FORBIDDEN,
        ALLOWED
    }

    private FileSettings() {}
}
