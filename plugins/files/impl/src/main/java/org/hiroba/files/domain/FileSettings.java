package org.hiroba.files.domain;

import java.util.regex.Pattern;
import org.hiroba.api.settings.Setting;

/** What a company may choose about files. */
public final class FileSettings {
    private static final int MOST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("|([^\\s:\\[\\]]+|\\[[0-9a-fA-F:]+]):\\d{1,5}");

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

    /** Where ClamAV's daemon listens, {@code host:port}; empty for none. */
    public static final Setting<String> CLAMD = address("files.clamd-address");

    /** What happens to an upload that the scanner cannot be asked about. */
    public static final Setting<Unscanned> UNSCANNED = Setting.choice("files.unscanned", Unscanned.REFUSED);

    /** What becomes of uploads while the virus scanner does not answer. */
    public enum Unscanned {
        REFUSED,
        ACCEPTED
    }

    private FileSettings() {}

    private static Setting<String> address(String key) {
        Setting<String> text = Setting.text(key, "", 200);
        return new Setting<>(
                key,
                text.defaultValue(),
                text.type(),
                text.choices(),
                text.parse(),
                text.format(),
                value -> value.length() <= 200 && isAddress(value));
    }

    private static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches()
                && (value.isEmpty() || Integer.parseInt(value.substring(value.lastIndexOf(':') + 1)) <= MOST_PORT);
    }
}
