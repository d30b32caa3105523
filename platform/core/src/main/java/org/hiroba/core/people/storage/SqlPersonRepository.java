package org.hiroba.core.people.storage;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.api.storage.Row;
import org.hiroba.api.storage.Sql;
import org.hiroba.api.text.Language;
import org.hiroba.core.people.PersonRepository;
import org.hiroba.core.people.StoredPerson;

/** Everybody in table {@code people}. */
public final class SqlPersonRepository implements PersonRepository {
    private static final String SELECT = "SELECT id, login, name, reading, affiliation, person_role, person_status,"
            + " person_language, photo_id, hobbies, birthday, birthday_shown, about, version FROM hiroba.people";

    private final Sql sql;

    public SqlPersonRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<StoredPerson> all() {
        return sql.list(SELECT, SqlPersonRepository::read);
    }

    @Override
    public Optional<StoredPerson> find(PersonId id) {
        return sql.find(SELECT + " WHERE id = ?", SqlPersonRepository::read, id.value());
    }

    @Override
    public Optional<StoredPerson> findByLogin(String login) {
        return sql.find(SELECT + " WHERE login = ?", SqlPersonRepository::read, login);
    }

    @Override
    public void insert(Person person) {
        try {
            sql.update(
                    "INSERT INTO hiroba.people (id, login, name, reading, affiliation, person_role, person_status,"
                            + " person_language, photo_id, hobbies, birthday, birthday_shown, about, version)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    person.id().value(),
                    person.login(),
                    person.name(),
                    person.reading(),
                    person.affiliation(),
                    person.role(),
                    person.status(),
                    person.language(),
                    person.photo().map(ImageId::value),
                    Profile.EMPTY.hobbies(),
                    Profile.EMPTY.birthday().map(MonthDay::toString),
                    Profile.EMPTY.birthdayShown(),
                    Profile.EMPTY.about());
        } catch (DuplicateKeyException e) {
            throw new HirobaException(ErrorCode.CONFLICT, "person.error.login-taken", person.login());
        }
    }

    @Override
    public void update(PersonId id, PersonChange change) {
        sql.update(
                "UPDATE hiroba.people SET name = ?, reading = ?, affiliation = ?, person_language = ?, photo_id = ?,"
                        + " hobbies = ?, birthday = ?, birthday_shown = ?, about = ?, version = version + 1"
                        + " WHERE id = ?",
                change.name(),
                change.reading(),
                change.affiliation(),
                change.language(),
                change.photo().map(ImageId::value),
                change.profile().hobbies(),
                change.profile().birthday().map(MonthDay::toString),
                change.profile().birthdayShown(),
                change.profile().about(),
                id.value());
    }

    @Override
    public void updateStatus(PersonId id, PersonStatus status) {
        sql.update(
                "UPDATE hiroba.people SET person_status = ?, version = version + 1 WHERE id = ?",
                status,
                id.value());
    }

    @Override
    public void updateRole(PersonId id, Role role) {
        sql.update(
                "UPDATE hiroba.people SET person_role = ?, version = version + 1 WHERE id = ?", role, id.value());
    }

    @Override
    public void delete(PersonId id) {
        sql.update("DELETE FROM hiroba.people WHERE id = ?", id.value());
    }

    @Override
    public boolean holdActive(PersonId id) {
        return sql.update(
                        "UPDATE hiroba.people SET version = version WHERE id = ? AND person_status = ?",
                        id.value(),
                        PersonStatus.ACTIVE)
                == 1;
    }

    @Override
    public Set<PersonId> lockAdministrators() {
        sql.update(
                "UPDATE hiroba.people SET person_role = person_role WHERE person_role = ?", Role.ADMINISTRATOR);
        return Set.copyOf(sql.list(
                "SELECT id FROM hiroba.people WHERE person_role = ? AND person_status = ?",
                row -> new PersonId(row.number(1)),
                Role.ADMINISTRATOR,
                PersonStatus.ACTIVE));
    }

    private static StoredPerson read(Row row) {
        Person person = new Person(
                new PersonId(row.number(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                Role.valueOf(row.text(6)),
                PersonStatus.valueOf(row.text(7)),
                Language.valueOf(row.text(8)),
                row.optionalNumber(9).map(ImageId::new));
        Profile profile = new Profile(
                row.text(10), row.optionalText(11).map(MonthDay::parse), row.flag(12), row.text(13));
        return new StoredPerson(person, profile, row.number(14));
    }
}
