package org.hiroba.core.people;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.text.Language;

/**
 * What people have to be called: real name, its reading and the affiliation are required. Puts right what can be put
 * right (width of characters, katakana in a reading, spaces) and refuses the rest in the words of the field.
 */
public final class PersonRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_HOBBIES = 500;
    private static final int LONGEST_ABOUT = 1000;

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖゝゞー・ ]*[ぁ-ゖ][ぁ-ゖゝゞー・ ]*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}'’.\\- ]*\\p{IsLatin}[\\p{IsLatin}\\p{M}'’.\\- ]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Compatibility ideographs are left alone: composing would turn the 神 of somebody's name into another. */
    private static final Pattern COMPOSABLE = Pattern.compile("[^\\uF900-\\uFAFF]+");

    private PersonRules() {}

    /** @throws HirobaException INVALID with the text of the first field that is wrong */
    public static NewPerson checked(NewPerson person) {
        String name = name(person.name());
        return new NewPerson(
                login(person.login()),
                name,
                reading(person.reading(), name, person.language()),
                affiliation(person.affiliation()),
                person.role(),
                person.language());
    }

    /**
     * The same for somebody known from elsewhere: a missing affiliation is left open, a missing reading is taken from the
     * name if that can be read, until somebody fills them in.
     */
    static NewPerson imported(NewPerson person) {
        String name = name(person.name());
        return new NewPerson(
                login(person.login()),
                name,
                importedReading(person, name),
                person.affiliation().isBlank() ? "" : affiliation(person.affiliation()),
                person.role(),
                person.language());
    }

    /** @throws HirobaException INVALID with the text of the first field that is wrong */
    static PersonChange checked(PersonChange change) {
        String name = name(change.name());
        Profile profile = change.profile();
        return new PersonChange(
                name,
                reading(change.reading(), name, change.language()),
                affiliation(change.affiliation()),
                change.language(),
                change.photo(),
                new Profile(
                        free(profile.hobbies(), LONGEST_HOBBIES, "person.error.hobbies-long"),
                        profile.birthday(),
                        profile.birthdayShown(),
                        free(profile.about(), LONGEST_ABOUT, "person.error.about-long")));
    }

    private static String login(String text) {
        String login = Login.normalise(text);
        if (login.isEmpty()) {
            throw HirobaException.invalid("person.error.login-required");
        }
        if (!login.matches(Login.FORM)) {
            throw HirobaException.invalid("person.error.login-form");
        }
        return login;
    }

    private static String name(String text) {
        String name = line(text, "person.error.name-required", "person.error.name-long");
        if (name.codePoints().noneMatch(Character::isLetter) || CONTROL.matcher(name).find()) {
            throw HirobaException.invalid("person.error.name-form");
        }
        return name;
    }

    private static String reading(String text, String name, Language language) {
        String reading = Kana.toHiragana(line(text, "person.error.reading-required", "person.error.reading-long"));
        if (KANA.matcher(reading).matches()) {
            return reading;
        }
        if (language == Language.JA && JAPANESE.matcher(name).find()) {
            throw HirobaException.invalid("person.error.reading-kana");
        }
        if (!LATIN.matcher(reading).matches()) {
            throw HirobaException.invalid("person.error.reading-form");
        }
        return reading;
    }

    private static String importedReading(NewPerson person, String name) {
        for (String candidate : new String[] {person.reading(), name}) {
            String reading = Kana.toHiragana(spaced(candidate));
            if (KANA.matcher(reading).matches() || LATIN.matcher(reading).matches()) {
                return reading;
            }
        }
        return "";
    }

    private static String affiliation(String text) {
        String affiliation =
                line(text, "person.error.affiliation-required", "person.error.affiliation-long");
        if (CONTROL.matcher(affiliation).find()) {
            throw HirobaException.invalid("person.error.affiliation-form");
        }
        return affiliation;
    }

    private static String line(String text, String missing, String tooLong) {
        String line = spaced(text);
        if (line.isEmpty()) {
            throw HirobaException.invalid(missing);
        }
        if (line.length() > LONGEST_NAME) {
            throw HirobaException.invalid(tooLong, LONGEST_NAME);
        }
        return line;
    }

    private static String spaced(String text) {
        String composed = COMPOSABLE
                .matcher(text)
                .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(
                        Normalizer.normalize(part.group(), Normalizer.Form.NFC)));
        return composed.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    private static String free(String text, int longest, String tooLong) {
        String plain = text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        if (plain.length() > longest) {
            throw HirobaException.invalid(tooLong, longest);
        }
        return plain;
    }
}
