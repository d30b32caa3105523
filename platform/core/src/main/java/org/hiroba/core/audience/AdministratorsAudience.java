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
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Texts;

/** Those who administer: what only they are told. A place for notices, not for talk: nobody writes to it. */
public final class AdministratorsAudience implements AudienceKind {
    public static final Audience ALL = new Audience("administrators", "");

    private final People people;
    private final Texts texts;

    public AdministratorsAudience(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return ALL.kind();
    }

    @Override
    public boolean maySee(PersonId person, String id) {
        return id.equals(ALL.id()) && people.find(person).filter(this::isAdministrator).isPresent();
    }

    @Override
    public boolean mayWrite(PersonId person, String id) {
        return false;
    }

    @Override
    public Collection<PersonId> members(String id) {
        return id.equals(ALL.id())
                ? people.list(PersonStatus.ACTIVE).stream()
                        .filter(this::isAdministrator)
                        .map(Person::id)
                        .toList()
                : List.of();
    }

    /** {@inheritDoc} None: it is no place where one reads, and notices come by themselves. */
    @Override
    public List<String> audiencesOf(PersonId person) {
        return List.of();
    }

    @Override
    public List<String> visibleTo(PersonId person) {
        return maySee(person, ALL.id()) ? List.of(ALL.id()) : List.of();
    }

    @Override
    public Optional<String> title(PersonId viewer, String id) {
        return maySee(viewer, id)
                ? people.find(viewer).map(person -> texts.get(person.language(), "audience.administrators"))
                : Optional.empty();
    }

    @Override
    public String path(String id) {
        return "admin";
    }

    private boolean isAdministrator(Person person) {
        return person.isActive() && person.role() == Role.ADMINISTRATOR;
    }
}
