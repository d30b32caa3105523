package org.hiroba.core.company;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;

/**
 * The company itself: its name, its language, and what it uses Hiroba for.
 *
 * <p><b>Threads:</b> safe for concurrent calls; reads are from memory. <b>Errors:</b> {@code HirobaException} FORBIDDEN
 * for anybody but administrators, INVALID for what {@link CompanyRules} refuses.
 */
public final class Company {
    /** Type of the event that tells that name, language or purpose changed. */
    public static final String CHANGED = "company.changed";

    private final CompanyRepository repository;
    private final Transactions transactions;
    private final Journal journal;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Object memory = new Object();
    private volatile Optional<CompanyProfile> profile;
    private volatile List<Purpose> purposes;

    public Company(
            CompanyRepository repository,
            Transactions transactions,
            Journal journal,
            AuditLog audit,
            InstantSource clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
        this.profile = repository.find();
        this.purposes = repository.purposes();
    }

    /** Whether the first run is over. */
    public boolean isFounded() {
        return profile.isPresent();
    }

    /** Empty before the first run is over. */
    public String name() {
        return profile.map(CompanyProfile::name).orElse("");
    }

    /** For people who are not signed in, and offered to new ones; Japanese before the first run is over. */
    public Language language() {
        return profile.map(CompanyProfile::language).orElse(Language.JA);
    }

    /** Nothing before the first run is over. */
    public Optional<Purpose> purpose() {
        return purposes.stream().findFirst();
    }

    /** All versions, newest first. Everybody may see them. */
    public List<Purpose> purposes() {
        return purposes;
    }

    /** Administrators only. */
    public void rename(Caller caller, String name) {
        caller.requireAdministrator();
        String wanted = CompanyRules.name(name);
        transactions.run(() -> {
            repository.rename(wanted);
            audit.append(caller, AuditAction.COMPANY_CHANGED, "company", wanted);
            announce(caller.person());
            remember(present -> new CompanyProfile(wanted, present.language()));
        });
    }

    /** Administrators only. */
    public void changeLanguage(Caller caller, Language language) {
        caller.requireAdministrator();
        transactions.run(() -> {
            repository.changeLanguage(language);
            audit.append(caller, AuditAction.COMPANY_CHANGED, "company", language.tag());
            announce(caller.person());
            remember(present -> new CompanyProfile(present.name(), language));
        });
    }

    /** Adds a version; text and measure are required. Administrators only. */
    public Purpose changePurpose(Caller caller, String text, String measure) {
        caller.requireAdministrator();
        String wantedText = CompanyRules.purpose(text);
        String wantedMeasure = CompanyRules.measure(measure);
        return transactions.call(() -> {
            Purpose purpose = addPurpose(caller.person(), wantedText, wantedMeasure);
            audit.append(caller, AuditAction.COMPANY_PURPOSE_CHANGED, "company", wantedText);
            announce(caller.person());
            return purpose;
        });
    }

    /**
     * Writes the company down as part of the first run, before anything else of it.
     *
     * @throws HirobaException CONFLICT if there is one already
     */
    public void found(String name, Language language) {
        CompanyProfile founded = new CompanyProfile(name, language);
        repository.insert(founded, now());
        transactions.afterCommit(() -> {
            synchronized (memory) {
                profile = Optional.of(founded);
            }
        });
    }

    /** Writes the first purpose down as part of the first run. */
    public void foundPurpose(PersonId founder, String text, String measure) {
        addPurpose(founder, text, measure);
    }

    private Purpose addPurpose(PersonId author, String text, String measure) {
        int last = repository.purposes().stream().findFirst().map(Purpose::version).orElse(0);
        Purpose purpose = new Purpose(last + 1, text, measure, author, now());
        repository.insert(purpose);
        transactions.afterCommit(() -> {
            synchronized (memory) {
                purposes = repository.purposes();
            }
        });
        return purpose;
    }

    private void announce(PersonId actor) {
        journal.append(DomainEvent.of(CHANGED, Audience.COMPANY, actor));
    }

    private void remember(UnaryOperator<CompanyProfile> change) {
        transactions.afterCommit(() -> {
            synchronized (memory) {
                profile = profile.map(change);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
