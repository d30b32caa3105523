package org.hiroba.api.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Choices of the company that concern every plugin; the platform contributes them. */
public final class CompanySettings {
    /**
     * Where the company's days begin and its clocks tick: for due dates, reminders, working hours. A zone of the IANA
     * database; that of the machine unless chosen. What one person looks at is shown in the zone of his or her own screen.
     */
    public static final Setting<ZoneId> TIME_ZONE = new Setting<>(
            "company.time-zone",
            ZoneId.systemDefault(),
            Setting.Type.TEXT,
            List.of(),
            CompanySettings::zone,
            ZoneId::getId,
            zone -> true);

    /** When people are at work, in {@link #TIME_ZONE}; nothing that can wait disturbs them at other times. None unless chosen. */
    public static final Setting<WorkingHours> WORKING_HOURS = new Setting<>(
            "company.working-hours",
            WorkingHours.NONE,
            Setting.Type.TEXT,
            List.of(),
            WorkingHours::parse,
            WorkingHours::toString,
            hours -> true);

    private CompanySettings() {}

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time zone: " + text, e);
        }
    }
}
