package org.hiroba.groups.domain;

import java.util.Locale;
import org.hiroba.groups.api.Lane;

/**
 * Groups that companies start with, each with a name, a purpose and a first post that says how to use it; texts are {@code
 * groups.template.<id>.name}, {@code .purpose}, {@code .hint}. From the article's cases (L180–204) and the list of a
 * restaurant company (requirements, section 2).
 */
public enum GroupTemplate {
    ANNOUNCEMENTS(Lane.WORK, true),
    DAILY_REPORT(Lane.WORK, true),
    IDEA_BANK(Lane.WORK, true),
    PRAISE(Lane.WORK, true),
    QUESTIONS(Lane.WORK, true),
    FUN_CLUB(Lane.SOCIAL, true),
    NEWCOMERS(Lane.WORK, false),
    REVIEWS(Lane.WORK, false),
    COMPLAINTS(Lane.WORK, false),
    MANAGERS_MEETING(Lane.WORK, false),
    WEEKLY_GOALS(Lane.WORK, false),
    SERVICE(Lane.WORK, false),
    PRODUCTION_REQUESTS(Lane.WORK, false),
    PEOPLE_AND_SHIFTS(Lane.WORK, false),
    STORE_IMPROVEMENT(Lane.WORK, false),
    EVENTS(Lane.SOCIAL, false),
    SAFETY(Lane.WORK, false);

    private final Lane lane;
    private final boolean usual;

    GroupTemplate(Lane lane, boolean usual) {
        this.lane = lane;
        this.usual = usual;
    }

    public Lane lane() {
        return lane;
    }

    /** Whether most companies want it from the first day. */
    boolean usual() {
        return usual;
    }

    /** As in choices and text keys: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String nameKey() {
        return "groups.template." + id() + ".name";
    }

    public String purposeKey() {
        return "groups.template." + id() + ".purpose";
    }

    public String hintKey() {
        return "groups.template." + id() + ".hint";
    }
}
