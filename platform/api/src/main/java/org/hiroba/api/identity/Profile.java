package org.hiroba.api.identity;

import java.time.MonthDay;
import java.util.Optional;

/**
 * What a person tells about himself or herself.
 *
 * @param hobbies free text, empty if none told
 * @param birthday without year, on purpose
 * @param birthdayShown whether colleagues see the birthday
 * @param about a few words, empty if none told
 */
public record Profile(String hobbies, Optional<MonthDay> birthday, boolean birthdayShown, String about) {
    public static final Profile EMPTY = new Profile("", Optional.empty(), true, "");
}
