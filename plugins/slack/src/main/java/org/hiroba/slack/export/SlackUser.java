package org.hiroba.slack.export;

/**
 * A user as in {@code users.json}.
 *
 * @param name the short name, e.g. {@code hanako}
 * @param realName empty if none
 * @param title what the person does, empty if none
 */
public record SlackUser(String id, String name, String realName, String title, boolean bot) {
    /** The real name, or the short one where there is none. */
    public String shownName() {
        return realName.isBlank() ? name : realName;
    }
}
