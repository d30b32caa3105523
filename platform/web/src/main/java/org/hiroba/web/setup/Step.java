package org.hiroba.web.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of the wizard, in their order. */
enum Step {
    CODE(""),
    COMPANY("company"),
    ADMINISTRATOR("administrator"),
    PURPOSE("purpose"),
    START("start");

    private final String segment;

    Step(String segment) {
        this.segment = segment;
    }

    String path() {
        return segment.isEmpty() ? "/setup" : "/setup/" + segment;
    }

    String titleKey() {
        return key("title");
    }

    /** Key of one of this page's texts. */
    String key(String part) {
        return "web.setup." + name().toLowerCase(Locale.ROOT) + "." + part;
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    Step previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
