package org.hiroba.people.domain;

import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.Profile;

/** How much of a profile is told: colleagues talk more easily to a face with a hobby. */
public final class Completeness {
    private Completeness() {}

    /** From 0 to 100: name, reading and affiliation are there always; photo, hobbies, birthday and a few words count. */
    public static int percent(Person person, Profile profile) {
        int told = 2;
        told += person.photo().isPresent() ? 1 : 0;
        told += profile.hobbies().isBlank() ? 0 : 1;
        told += profile.birthday().isPresent() ? 1 : 0;
        told += profile.about().isBlank() ? 0 : 1;
        return Math.round(told * 100f / 6);
    }
}
