package org.hiroba.core.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Follower;

/**
 * Hands each question to the kind of audience that knows. A kind that is missing or throws answers no: what nobody can
 * vouch for, nobody sees.
 */
public final class AudienceDirectory implements Audiences {
    private final Map<String, AudienceKind> kinds = new ConcurrentHashMap<>();
    private final ContributionRegistry contributions;

    public AudienceDirectory(ContributionRegistry contributions) {
        this.contributions = contributions;
        contributions.follow(AudienceKind.class, new ByName());
    }

    @Override
    public boolean maySee(PersonId person, Audience audience) {
        return ask(audience.kind(), false, kind -> kind.maySee(person, audience.id()));
    }

    @Override
    public boolean mayWrite(PersonId person, Audience audience) {
        return maySee(person, audience)
                && ask(audience.kind(), false, kind -> kind.mayWrite(person, audience.id()));
    }

    @Override
    public Collection<PersonId> members(Audience audience) {
        return ask(audience.kind(), List.of(), kind -> kind.members(audience.id()));
    }

    @Override
    public List<Audience> audiencesOf(PersonId person) {
        return ofAllKinds(kind -> kind.audiencesOf(person));
    }

    @Override
    public List<Audience> visibleTo(PersonId person) {
        return ofAllKinds(kind -> kind.visibleTo(person));
    }

    private List<Audience> ofAllKinds(Function<AudienceKind, List<String>> question) {
        List<Audience> all = new ArrayList<>();
        for (String name : kinds.keySet()) {
            ask(name, List.<String>of(), question).forEach(id -> all.add(new Audience(name, id)));
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<String> title(PersonId viewer, Audience audience) {
        return ask(audience.kind(), Optional.empty(), kind -> kind.title(viewer, audience.id()));
    }

    @Override
    public Optional<String> path(Audience audience) {
        return ask(audience.kind(), Optional.empty(), kind -> Optional.of(kind.path(audience.id())));
    }

    private <T> T ask(String name, T otherwise, Function<AudienceKind, T> question) {
        AudienceKind kind = kinds.get(name);
        if (kind == null) {
            return otherwise;
        }
        try {
            return question.apply(kind);
        } catch (RuntimeException | LinkageError e) {
            contributions.report(kind, e);
            return otherwise;
        }
    }

    /** The first plugin that answers for a name keeps it, so that none can take over another's audiences. */
    private final class ByName implements Follower<AudienceKind> {
        @Override
        public void added(String pluginId, AudienceKind kind) {
            if (kinds.putIfAbsent(kind.kind(), kind) != null) {
                throw new IllegalStateException("Another plugin answers for audiences of kind " + kind.kind());
            }
        }

        @Override
        public void removed(String pluginId, AudienceKind kind) {
            kinds.values().remove(kind);
        }
    }
}
