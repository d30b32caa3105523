package org.hiroba.core.audience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.text.Texts;

/** Everybody who has an account. */
public final class CompanyAudience implements AudienceKind {
    private final People people;
    private final Texts texts;

    public CompanyAudience(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Audience.COMPANY.kind();
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return exists(id) && people.find(person).filter(Person::isActive).isPresent();
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return maySee(person, id);
    }

    @Override
    public Collection<PersonId> members(String id) {
        return exists(id) ? people.list(PersonStatus.ACTIVE).stream().map(Person::id).toList() : List.of();
    }

    @Override
    public List<String> audiencesOf(PersonId person) {
        return maySee(person, "") ? List.of("") : List.of();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return people.find(viewer)
                .filter(person -> exists(id))
                .map(person -> texts.get(person.language(), "audience.company"));
    }

    @Override
    public String path(String id) {
        return "";
    }

    private static boolean exists(String id) {
        return id.isEmpty();
    }
}
