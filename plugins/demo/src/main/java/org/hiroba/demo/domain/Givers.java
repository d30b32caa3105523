package org.hiroba.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hiroba.api.identity.PersonId;

/** Who gave which reaction: as many as the story says, always the same ones for the same words. */
final class Givers {
    private static final Pattern REACTION = Pattern.compile("(\\D+?)(\\d+)(?:\\s+|$)");

    private Givers() {}

    /** One reaction of one person. */
    record Given(PersonId by, String emoji) {}

    static List<Given> of(String text, String reactions, PersonId author, List<PersonId> members) {
        List<PersonId> others =
                members.stream().filter(member -> !member.equals(author)).toList();
        List<Given> all = new ArrayList<>();
        Matcher found = REACTION.matcher(reactions);
        while (found.find()) {
            int start = Math.floorMod(text.hashCode() + 7 * all.size(), others.size());
            int count = Math.min(Integer.parseInt(found.group(2)), others.size());
            for (int i = 0; i < count; i++) {
                all.add(new Given(others.get((start + i) % others.size()), found.group(1)));
            }
        }
        return all;
    }
}
