package org.hiroba.groups.api;

import org.hiroba.api.audience.Audience;

/** Names a group. */
public record GroupId(long value) {
    /** The kind of audience that groups answer for. */
    public static final String AUDIENCE_KIND = "group";

    public Audience audience() {
        return new Audience(AUDIENCE_KIND, toString());
    }

    /** @throws NumberFormatException if the text is not a decimal number */
    public static GroupId parse(String text) {
        return new GroupId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
