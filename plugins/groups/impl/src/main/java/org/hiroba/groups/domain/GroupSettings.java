package org.hiroba.groups.domain;

import org.hiroba.api.settings.Setting;

/** What a company chooses about its groups. */
public final class GroupSettings {
    /** Whether members may make groups that not everybody sees. */
    public enum PrivateGroups {
        ALLOWED,
        FORBIDDEN
    }

    public static final Setting<PrivateGroups> PRIVATE_GROUPS =
            Setting.choice("groups.private-groups", PrivateGroups.ALLOWED);

    /** In characters; the table holds 20,000. */
    public static final Setting<Integer> MAX_LENGTH =
            Setting.number("groups.post.max-length", 10_000, 100, 20_000);

    private GroupSettings() {}
}
