package org.hiroba.ui.api.component;

import java.util.Locale;

/** The one character that stands for a name. */
final class Initial {
    private Initial() {}

    static String of(String name) {
        return name.strip().codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(first -> first.toUpperCase(Locale.ROOT))
                .orElse("・");
    }
}
