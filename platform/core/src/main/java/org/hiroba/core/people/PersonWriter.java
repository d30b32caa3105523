package org.hiroba.core.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.storage.Ids;

/**
 * Writes people down: row, entry in the journal, and after the commit the directory in memory. Checks no rights; who
 * calls it has.
 *
 * <p><b>Threads:</b> safe for concurrent calls; every call is made within a transaction.
 */
public final class PersonWriter {
    private final PersonRepository repository;
    private final PeopleDirectory directory;
    private final Transactions transactions;
    private final Journal journal;
    private final Ids ids;

    public PersonWriter(
            PersonRepository repository,
            PeopleDirectory directory,
            Transactions transactions,
            Journal journal,
            Ids ids) {
        this.repository = repository;
        this.directory = directory;
        this.transactions = transactions;
        this.journal = journal;
        this.ids = ids;
    }

    /**
     * @param actor who does it; empty for the very first person, who does it alone
     * @param person as {@link PersonRules} leave it
     * @throws HirobaException CONFLICT if the login is taken
     */
    public Person add(Optional<PersonId> actor, NewPerson person, PersonStatus status) {
        PersonId id = new PersonId(ids.next());
        Person added = new Person(
                id,
                person.login(),
                person.name(),
                person.reading(),
                person.affiliation(),
                person.role(),
                status,
                person.language(),
                Optional.empty());
        repository.insert(added);
        return written(actor.orElse(id), StoredPerson.beginning(added));
    }

    Person change(PersonId actor, PersonId id, PersonChange change) {
        repository.update(id, change);
        return written(actor, id);
    }

    public Person changeStatus(PersonId actor, PersonId id, PersonStatus status) {
        repository.updateStatus(id, status);
        return written(actor, id);
    }

    Person changeRole(PersonId actor, PersonId id, Role role) {
        repository.updateRole(id, role);
        return written(actor, id);
    }

    void remove(PersonId actor, PersonId id) {
        repository.delete(id);
        announce(actor, id);
        transactions.afterCommit(() -> directory.remove(id));
    }

    /** Active administrators, who stay so until the transaction ends. */
    Set<PersonId> lockAdministrators() {
        return repository.lockAdministrators();
    }

    /** The present state in the database, not only in memory. */
    public Person load(PersonId id) {
        return repository.find(id).map(StoredPerson::person).orElseThrow(HirobaException::notFound);
    }

    Optional<Person> findByLogin(String login) {
        return repository.findByLogin(login).map(StoredPerson::person);
    }

    private Person written(PersonId actor, PersonId id) {
        return written(actor, repository.find(id).orElseThrow(HirobaException::notFound));
    }

    private Person written(PersonId actor, StoredPerson stored) {
        announce(actor, stored.id());
        transactions.afterCommit(() -> directory.put(stored));
        return stored.person();
    }

    private void announce(PersonId actor, PersonId id) {
        journal.append(DomainEvent.of(People.CHANGED, Audience.COMPANY, actor)
                .with(Map.of(People.CHANGED_PERSON, id.toString())));
    }
}
