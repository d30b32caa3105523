package org.hiroba.core.setup;

import java.util.HashSet;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.PasswordPolicy;
import org.hiroba.core.access.Passwords;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.CompanyRules;
import org.hiroba.core.people.PersonRules;
import org.hiroba.core.people.PersonWriter;
import org.hiroba.core.settings.SettingSource;
import org.hiroba.core.settings.StoredSettings;

/**
 * The first run: from an empty box to a company with its first administrator, in one transaction. Once done it cannot be
 * done again, whoever asks.
 *
 * <p><b>Threads:</b> safe for concurrent calls; of several one succeeds.
 */
public final class CompanySetup {
    private final Company company;
    private final PersonWriter people;
    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Supplier<List<SetupStep>> steps;
    private final Transactions transactions;
    private final Journal journal;
    private final AuditLog audit;
    private final StoredSettings settings;
    private final SetupCode code;

    /** @param steps the parts that plugins take in the first run */
    public CompanySetup(
            Company company,
            PersonWriter people,
            Credentials credentials,
            Passwords passwords,
            PasswordPolicy policy,
            Supplier<List<SetupStep>> steps,
            Transactions transactions,
            Journal journal,
            AuditLog audit,
            StoredSettings settings,
            SetupCode code) {
        this.company = company;
        this.people = people;
        this.credentials = credentials;
        this.passwords = passwords;
        this.policy = policy;
        this.steps = steps;
        this.transactions = transactions;
        this.journal = journal;
        this.audit = audit;
        this.settings = settings;
        this.code = code;
    }

    public boolean isDone() {
        return company.isFounded();
    }

    /** The code that opens the wizard. */
    public SetupCode code() {
        return code;
    }

    /** What plugins offer to choose from; nothing once it is done. */
    public List<SetupStep> steps() {
        return isDone() ? List.of() : steps.get();
    }

    /**
     * Sets the company up.
     *
     * @return the first administrator
     * @throws HirobaException INVALID with the text of the first field that is wrong, CONFLICT if it is done already
     */
    public Person complete(SetupRequest request) {
        if (isDone()) {
            throw new HirobaException(ErrorCode.CONFLICT, "setup.error.done");
        }
        SetupRequest checked = checked(request);
        String phc = passwords.hash(checked.password());
        return transactions.call(() -> {
            company.found(checked.companyName(), checked.language());
            Person administrator = people.add(Optional.empty(), checked.administrator(), PersonStatus.ACTIVE);
            credentials.save(administrator.id(), phc);
            company.foundPurpose(administrator.id(), checked.purpose(), checked.measure());
            Caller caller = new Caller(administrator.id(), Role.ADMINISTRATOR, Door.SYSTEM);
            choose(caller, checked.zone());
            steps.get().forEach(step -> step.complete(caller, checked.language(), chosen(checked, step)));
            audit.append(caller, AuditAction.COMPANY_FOUNDED, "company", checked.companyName());
            journal.append(DomainEvent.of(Company.CHANGED, Audience.COMPANY, administrator.id()));
            return administrator;
        });
    }

    /** Unless it is fixed from outside. */
    private void choose(Caller caller, ZoneId zone) {
        if (settings.source(CompanySettings.TIME_ZONE) != SettingSource.FIXED) {
            settings.set(caller, CompanySettings.TIME_ZONE, zone);
        }
    }

    private SetupRequest checked(SetupRequest request) {
        NewPerson named = PersonRules.checked(request.administrator());
        SetupRequest checked = new SetupRequest(
                CompanyRules.name(request.companyName()),
                request.language(),
                request.zone(),
                new NewPerson(
                        named.login(),
                        named.name(),
                        named.reading(),
                        named.affiliation(),
                        Role.ADMINISTRATOR,
                        named.language()),
                request.password(),
                CompanyRules.purpose(request.purpose()),
                CompanyRules.measure(request.measure()),
                request.chosen());
        policy.require(
                checked.password(),
                checked.companyName(),
                named.login(),
                named.name(),
                named.reading(),
                named.affiliation());
        steps.get().forEach(step -> requireOffered(step, chosen(checked, step)));
        return checked;
    }

    private static List<String> chosen(SetupRequest request, SetupStep step) {
        List<String> chosen = request.chosen().get(step.id());
        if (chosen != null) {
            return List.copyOf(chosen);
        }
        return step.choices().stream()
                .filter(SetupChoice::selected)
                .map(SetupChoice::id)
                .toList();
    }

    private static void requireOffered(SetupStep step, List<String> chosen) {
        Set<String> unknown = new HashSet<>(chosen);
        step.choices().forEach(choice -> unknown.remove(choice.id()));
        if (!unknown.isEmpty()) {
            throw HirobaException.invalid("setup.error.choice", unknown.iterator().next());
        }
    }
}
