package org.hiroba.web.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Purposes to start from; the company changes the words as it likes. */
enum PurposeTemplate {
    COMMUNICATION,
    VISIBILITY,
    TASKS,
    WORKPLACE,
    HOURS;

    /** In forms. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(String part) {
        return "web.setup.template." + id() + "." + part;
    }

    static Optional<PurposeTemplate> of(String id) {
        return Arrays.stream(values()).filter(template -> template.id().equals(id)).findFirst();
    }
}
