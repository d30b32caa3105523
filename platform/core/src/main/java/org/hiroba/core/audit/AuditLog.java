package org.hiroba.core.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.Ids;

/**
 * Who did what, when and from where. Lines are added in the transaction of what they tell of, and sealed right after it:
 * each seal's hash covers the line and the seal before, so that a line that is changed, taken out or put in between
 * shows. Sealing has its own short transaction, for a chain can grow only at one end and nobody should wait there.
 *
 * <p><b>Threads:</b> safe for concurrent calls.
 */
public final class AuditLog {
    private static final int LONGEST_DETAILS = 2000;

    private final AuditRepository repository;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final AuditSealing sealing;

    /** @param background seals; may run tasks at once or later, one or several at a time */
    public AuditLog(
            AuditRepository repository,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            Executor background) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.sealing = new AuditSealing(repository, transactions, background);
    }

    /**
     * Adds a line, in the present transaction or in one of its own.
     *
     * @param action stable, prefixed by the plugin if it is a plugin's; shown as the text {@code audit.<action>}
     * @param subject to what or whom, e.g. {@code person:17}; may be empty
     * @param details a few words for people, without secrets; may be empty
     */
    public void append(Caller caller, String action, String subject, String details) {
        append(Optional.of(caller.person()), caller.door().name(), action, subject, details);
    }

    /** The same for what happens at a door before anybody is a caller. */
    public void append(
            Optional<PersonId> person, String origin, String action, String subject, String details) {
        transactions.run(() -> {
            AuditEntry entry = new AuditEntry(
                    ids.next(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    person,
                    action,
                    oneLine(subject, 100),
                    oneLine(origin, 100),
                    oneLine(details, LONGEST_DETAILS));
            repository.insert(entry);
            transactions.afterCommit(() -> sealing.add(entry));
        });
    }

    /**
     * Lines, newest first. Administrators only.
     *
     * @param before only lines with smaller ids; {@code Long.MAX_VALUE} for the newest
     * @param limit 1 to 1,000
     */
    public List<AuditEntry> list(Caller caller, AuditFilter filter, long before, int limit) {
        caller.requireAdministrator();
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("Limit is not within 1 to 1000: " + limit);
        }
        return repository.list(filter, before, limit);
    }

    /**
     * Checks the whole chain. Administrators only.
     *
     * @throws HirobaException FORBIDDEN for anybody else
     */
    public AuditVerification verify(Caller caller) {
        caller.requireAdministrator();
        sealing.sealAll();
        AuditCheck check = new AuditCheck();
        repository.eachSeal(check);
        return check.result();
    }

    /** Control characters would let a text pretend to be further lines where the log is printed. */
    private static String oneLine(String text, int longest) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
