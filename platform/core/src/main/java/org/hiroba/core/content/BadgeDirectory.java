package org.hiroba.core.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.Badge;
import org.hiroba.api.content.BadgeSource;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.Language;
import org.hiroba.core.registry.ContributionRegistry;

/** Asks every plugin what it knows about content. One that throws knows nothing. */
public final class BadgeDirectory implements Badges {
    private final ContributionRegistry contributions;
    private final People people;

    public BadgeDirectory(ContributionRegistry contributions, People people) {
        this.contributions = contributions;
        this.people = people;
    }

    @Override
    public Map<ContentRef, List<Badge>> of(Caller viewer, Collection<ContentRef> refs) {
        List<BadgeSource> sources = refs.isEmpty() ? List.of() : contributions.all(BadgeSource.class);
        if (sources.isEmpty()) {
            return Map.of();
        }
        Language language =
                people.find(viewer.person()).map(Person::language).orElse(Language.EN);
        Map<ContentRef, List<Badge>> all = new HashMap<>();
        for (BadgeSource source : sources) {
            try {
                source.badges(viewer, language, refs)
                        .forEach((ref, badges) -> all.computeIfAbsent(ref, same -> new ArrayList<>())
                                .addAll(badges));
            } catch (RuntimeException | LinkageError e) {
                contributions.report(source, e);
            }
        }
        return all;
    }
}
