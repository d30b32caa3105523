package org.hiroba.core.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Contents;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.media.ImageStore;

/**
 * How accounts come, change and go.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class AccountService implements Accounts {
    private final Transactions transactions;
    private final PersonWriter people;
    private final AccountAccess access;
    private final Supplier<ImageStore> images;
    private final Supplier<Contents> contents;
    private final Supplier<List<HandOver>> handOvers;
    private final AuditLog audit;

    /**
     * @param images where photos are; asked for when needed, for it is built later; so are the contents, which tell all stores
     *     of somebody who is removed
     * @param handOvers the parts that plugins take in handing over
     */
    public AccountService(
            Transactions transactions,
            PersonWriter people,
            AccountAccess access,
            Supplier<ImageStore> images,
            Supplier<Contents> contents,
            Supplier<List<HandOver>> handOvers,
            AuditLog audit) {
        this.transactions = transactions;
        this.people = people;
        this.access = access;
        this.images = images;
        this.contents = contents;
        this.handOvers = handOvers;
        this.audit = audit;
    }

    @Override
    public Person create(Caller caller, NewPerson person) {
        caller.requireAdministrator();
        return add(caller, PersonRules.checked(person), PersonStatus.INVITED);
    }

    @Override
    public Person createImported(Caller caller, NewPerson person) {
        caller.requireAdministrator();
        return add(caller, PersonRules.imported(person), PersonStatus.IMPORTED);
    }

    @Override
    public void validate(Caller caller, NewPerson person) {
        caller.requireAdministrator();
        NewPerson checked = PersonRules.checked(person);
        if (people.findByLogin(checked.login()).isPresent()) {
            throw loginTaken(checked);
        }
    }

    @Override
    public Person change(Caller caller, PersonId person, PersonChange change) {
        if (!caller.is(person)) {
            caller.requireAdministrator();
        }
        PersonChange checked = PersonRules.checked(change);
        return transactions.call(() -> {
            Person before = people.load(person);
            changePhoto(caller, before.photo(), checked.photo());
            Person after = people.change(caller.person(), person, checked);
            if (!caller.is(person) || !before.name().equals(after.name())) {
                record(caller, AuditAction.ACCOUNT_CHANGED, after, after.name());
            }
            return after;
        });
    }

    @Override
    public String invite(Caller caller, PersonId person) {
        caller.requireAdministrator();
        return transactions.call(() -> {
            Person invited = people.load(person);
            requireInvitable(invited);
            if (invited.status() == PersonStatus.IMPORTED) {
                people.changeStatus(caller.person(), person, PersonStatus.INVITED);
            }
            record(caller, AuditAction.ACCOUNT_INVITED, invited, invited.login());
            return access.invite(invited);
        });
    }

    @Override
    public Person redeem(String secret, String password) {
        return access.redeem(secret, password);
    }

    /**
     * Takes the password away, ends sessions and tokens, and invites anew: for an account that somebody else got into.
     * Administrators only.
     *
     * @return the invitation's secret
     */
    public String resetPassword(Caller caller, PersonId person) {
        caller.requireAdministrator();
        return transactions.call(() -> {
            Person reset = people.load(person);
            requireInvitable(reset);
            access.forget(person);
            record(caller, AuditAction.PASSWORD_RESET, reset, reset.login());
            return access.invite(reset);
        });
    }

    @Override
    public void disable(Caller caller, PersonId person) {
        caller.requireAdministrator();
        if (caller.is(person)) {
            throw new HirobaException(ErrorCode.CONFLICT, "account.error.disable-self");
        }
        transactions.run(() -> {
            requireAnotherAdministrator(person);
            Person disabled = people.load(person);
            people.changeStatus(caller.person(), person, PersonStatus.DISABLED);
            access.shut(person);
            record(caller, AuditAction.ACCOUNT_DISABLED, disabled, disabled.login());
        });
    }

    @Override
    public void enable(Caller caller, PersonId person) {
        caller.requireAdministrator();
        transactions.run(() -> {
            Person enabled = people.load(person);
            if (enabled.status() != PersonStatus.DISABLED) {
                return;
            }
            access.shut(person);
            PersonStatus status = access.hasPassword(person) ? PersonStatus.ACTIVE : PersonStatus.INVITED;
            people.changeStatus(caller.person(), person, status);
            record(caller, AuditAction.ACCOUNT_ENABLED, enabled, enabled.login());
        });
    }

    @Override
    public void remove(Caller caller, PersonId person) {
        caller.requireAdministrator();
        transactions.run(() -> {
            Person removed = people.load(person);
            if (removed.isActive()) {
                throw new HirobaException(ErrorCode.CONFLICT, "account.error.remove-active");
            }
            access.forget(person);
            people.remove(caller.person(), person);
            contents.get().removed(Audience.of(person), caller.person());
            removed.photo().ifPresent(photo -> images.get().withdraw(photo));
            record(caller, AuditAction.ACCOUNT_REMOVED, removed, removed.login());
        });
    }

    @Override
    public void changeRole(Caller caller, PersonId person, Role role) {
        caller.requireAdministrator();
        transactions.run(() -> {
            if (role != Role.ADMINISTRATOR) {
                requireAnotherAdministrator(person);
            }
            Person changed = people.load(person);
            if (changed.role() == role) {
                return;
            }
            people.changeRole(caller.person(), person, role);
            record(caller, AuditAction.ROLE_CHANGED, changed, changed.login() + " " + role);
        });
    }

    @Override
    public void handOver(Caller caller, PersonId from, PersonId to) {
        caller.requireAdministrator();
        transactions.run(() -> {
            Person giver = people.load(from);
            Person taker = people.load(to);
            if (from.equals(to) || !taker.isActive()) {
                throw HirobaException.invalid("account.error.hand-over-to");
            }
            handOvers.get().forEach(part -> part.handOver(caller, from, to));
            record(caller, AuditAction.ACCOUNT_HANDED_OVER, giver, giver.login() + " → " + taker.login());
        });
    }

    private Person add(Caller caller, NewPerson person, PersonStatus status) {
        return transactions.call(() -> {
            Person added = people.add(Optional.of(caller.person()), person, status);
            record(caller, AuditAction.ACCOUNT_CREATED, added, added.login() + " " + added.role());
            return added;
        });
    }

    private void changePhoto(Caller caller, Optional<ImageId> before, Optional<ImageId> after) {
        if (before.equals(after)) {
            return;
        }
        after.ifPresent(photo -> images.get().publish(caller, photo));
        before.ifPresent(photo -> images.get().withdraw(photo));
    }

    private void requireInvitable(Person person) {
        if (person.status() == PersonStatus.DISABLED) {
            throw new HirobaException(ErrorCode.CONFLICT, "account.error.disabled");
        }
        PersonRules.checked(new NewPerson(
                person.login(),
                person.name(),
                person.reading(),
                person.affiliation(),
                person.role(),
                person.language()));
    }

    private void requireAnotherAdministrator(PersonId person) {
        Set<PersonId> administrators = people.lockAdministrators();
        if (administrators.equals(Set.of(person))) {
            throw new HirobaException(ErrorCode.CONFLICT, "account.error.last-administrator");
        }
    }

    private void record(Caller caller, String action, Person person, String details) {
        audit.append(caller, action, "person:" + person.id(), details);
    }

    private static HirobaException loginTaken(NewPerson person) {
        return new HirobaException(ErrorCode.CONFLICT, "person.error.login-taken", person.login());
    }
}
