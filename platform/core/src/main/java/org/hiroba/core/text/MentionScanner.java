package org.hiroba.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;

/**
 * Finds who is named in a piece of plain text: {@code @login} or {@code ＠login}, in letters of either width. Japanese is
 * written without spaces, so a mention may follow and be followed by any Japanese letter; what looks like an e-mail
 * address or a path is none.
 */
final class MentionScanner {
    private static final String LETTER = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９";
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![" + LETTER + "._%+\\-/@＠])[@＠]([" + LETTER + "][" + LETTER + "._\\-＿．－]{0,63})(?![@＠])");

    private final People people;

    MentionScanner(People people) {
        this.people = people;
    }

    /** Where in the text somebody is named, in order. */
    List<Found> scan(String text) {
        List<Found> all = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            longestKnown(matcher).ifPresent(all::add);
        }
        return all;
    }

    /** A full stop or hyphen at the end may belong to the login or to the sentence: who is known decides. */
    private Optional<Found> longestKnown(Matcher matcher) {
        String candidate = matcher.group(1);
        for (int length = candidate.length(); length > 0; length--) {
            if (length == candidate.length() || !isLetter(candidate.charAt(length))) {
                Optional<Person> person = find(candidate.substring(0, length));
                if (person.isPresent()) {
                    return Optional.of(new Found(matcher.start(), matcher.start(1) + length, person.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Person> find(String login) {
        return people.findByLogin(Normalizer.normalize(login, Normalizer.Form.NFKC));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** A mention from {@code start} to before {@code end}. */
    record Found(int start, int end, Person person) {}
}
