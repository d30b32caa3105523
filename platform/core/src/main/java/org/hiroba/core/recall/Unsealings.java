package org.hiroba.core.recall;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.NewNotification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.audience.AdministratorsAudience;
import org.hiroba.core.audit.AuditAction;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.recall.storage.SqlRecalls;
import org.hiroba.core.recall.storage.SqlUnsealings;

/**
 * Sealed copies for administrators: one asks with a reason, another agrees, both may look for an hour. Neither may be the one whose
 * words they are. Every step is in the audit log, and the author is told when a copy is opened.
 */
public final class Unsealings {
    /** Type of the event that tells administrators that something changed; it says no more. */
    public static final String CHANGED = "recall.unsealings-changed";

    /** How long the two may look. */
    public static final Duration OPEN = Duration.ofHours(1);

    /** How long a wish waits for an answer. */
    static final Duration WAITS = Duration.ofDays(7);

    private static final int LONGEST_REASON = 500;
    private static final int PAGE = 200;

    private final Seals seals;
    private final SqlRecalls recalls;
    private final SqlUnsealings table;
    private final Services services;

    Unsealings(Seals seals, SqlRecalls recalls, SqlUnsealings table, Services services) {
        this.seals = seals;
        this.recalls = recalls;
        this.table = table;
        this.services = services;
    }

    record Services(
            Transactions transactions,
            Journal journal,
            Notifications notifications,
            Supplier<List<PersonId>> administrators,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {}

    /**
     * A sealed copy as administrators see it: whose and when, nothing of what is in it.
     *
     * @param last the latest wish to look at it, if there was one
     * @param another whether there is another administrator who may agree with the caller
     */
    public record Line(Recall recall, Instant expiresAt, Optional<Unsealing> last, boolean another) {}

    /** Newest first. Administrators only. */
    public List<Line> list(Caller caller) {
        caller.requireAdministrator();
        return seals.listBefore(Long.MAX_VALUE, PAGE).stream()
                .filter(copy -> now().isBefore(copy.expiresAt()))
                .flatMap(copy -> recalls.find(copy.recall()).stream().map(recall -> new Line(
                        recall,
                        copy.expiresAt(),
                        table.listOf(recall.id()).stream().findFirst(),
                        !others(caller, recall).isEmpty())))
                .toList();
    }

    /**
     * Asks to look at a sealed copy. Administrators only, and not of what is their own.
     *
     * @throws HirobaException NOT_FOUND if there is no copy (any more), INVALID for a reason that is missing or too long, CONFLICT if
     *     somebody has asked already or there is no second administrator who could agree
     */
    public Unsealing ask(Caller caller, long recall, String reason) {
        Recall found = requireOthers(caller, recall);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw HirobaException.invalid("recall.error.reason", LONGEST_REASON);
        }
        List<PersonId> others = others(caller, found);
        if (others.isEmpty()) {
            throw new HirobaException(ErrorCode.CONFLICT, "recall.error.alone");
        }
        return services.transactions().call(() -> {
            if (!seals.claim(recall)) {
                throw HirobaException.notFound();
            }
            boolean running = table.listOf(recall).stream()
                    .map(each -> each.state(now()))
                    .anyMatch(state -> state == Unsealing.State.ASKED || state == Unsealing.State.OPEN);
            if (running) {
                throw new HirobaException(ErrorCode.CONFLICT, "recall.error.asked-already");
            }
            Unsealing asked = new Unsealing(
                    services.ids().next(),
                    recall,
                    words,
                    caller.person(),
                    now(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            table.insert(asked);
            note(caller, AuditAction.SEALED_ASKED, found, words);
            others.forEach(
                    other -> tell(other, "asked", new ContentRef(Unsealing.KIND, asked.id()), caller, asked));
            return asked;
        });
    }

    /**
     * Agrees, as a second administrator: from now on the two may look.
     *
     * @throws HirobaException FORBIDDEN for whoever asked, GONE if it was decided or has lapsed
     */
    public Unsealing agree(Caller caller, long unsealing) {
        return decide(caller, unsealing, true);
    }

    /** Declines, as another administrator, or takes one's own wish back. */
    public Unsealing decline(Caller caller, long unsealing) {
        return decide(caller, unsealing, false);
    }

    private Unsealing decide(Caller caller, long id, boolean agreed) {
        Unsealing asked = find(caller, id);
        Recall recall = requireOthers(caller, asked.recall());
        if (agreed && caller.is(asked.askedBy())) {
            throw new HirobaException(ErrorCode.FORBIDDEN, "recall.error.same-person");
        }
        return services.transactions().call(() -> {
            Instant now = now();
            Optional<Instant> until = agreed ? Optional.of(now.plus(OPEN)) : Optional.empty();
            if (asked.state(now) != Unsealing.State.ASKED || !table.decide(id, caller.person(), now, until)) {
                throw new HirobaException(ErrorCode.GONE, "recall.error.decided");
            }
            note(caller, agreed ? AuditAction.SEALED_AGREED : AuditAction.SEALED_DECLINED, recall, asked.reason());
            ContentRef about = new ContentRef(Unsealing.KIND, id);
            if (!caller.is(asked.askedBy())) {
                tell(asked.askedBy(), agreed ? "agreed" : "declined", about, caller, asked);
            }
            if (agreed) {
                tell(recall.author(), "opened", new ContentRef(Recall.KIND, recall.id()), caller, asked);
            }
            return table.find(id).orElseThrow();
        });
    }

    /** What is in a copy, for the two who agreed and as long as they may look. Written into the audit log each time. */
    public SealedContent open(Caller caller, long unsealing) {
        Unsealing open = requireOpen(caller, unsealing);
        SealedContent content = seals.open(requireCopy(open.recall()));
        note(caller, AuditAction.SEALED_VIEWED, recalls.find(open.recall()).orElseThrow(), "");
        return content;
    }

    /** A picture or file of it, for the same two. */
    public SealedContent.Part findPart(Caller caller, long unsealing, long part) {
        Unsealing open = requireOpen(caller, unsealing);
        return seals.open(requireCopy(open.recall())).part(part).orElseThrow(HirobaException::notFound);
    }

    /** Writes its bytes. */
    public void write(Caller caller, long unsealing, SealedContent.Part part, OutputStream out) throws IOException {
        Unsealing open = requireOpen(caller, unsealing);
        if (!part.picture()) {
            note(caller, AuditAction.SEALED_SAVED, recalls.find(open.recall()).orElseThrow(), "");
        }
        seals.write(requireCopy(open.recall()), part.id(), out);
    }

    /** Administrators only. */
    public Unsealing find(Caller caller, long unsealing) {
        caller.requireAdministrator();
        return table.find(unsealing).orElseThrow(HirobaException::notFound);
    }

    /** How a wish stands now. */
    public Unsealing.State state(Unsealing unsealing) {
        return unsealing.state(now());
    }

    /** Destroys what is over. */
    public void sweep() {
        seals.destroyExpired().forEach(recall -> services.audit().append(
                Optional.empty(),
                "SYSTEM",
                AuditAction.SEALED_DESTROYED,
                recalls.find(recall).map(each -> each.ref().toString()).orElse(""),
                ""));
        seals.sweep();
    }

    private Unsealing requireOpen(Caller caller, long id) {
        Unsealing unsealing = find(caller, id);
        boolean oneOfTheTwo = caller.is(unsealing.askedBy())
                || unsealing.decidedBy().filter(caller::is).isPresent();
        if (!oneOfTheTwo || unsealing.openUntil().isEmpty()) {
            throw HirobaException.forbidden();
        }
        if (unsealing.state(now()) != Unsealing.State.OPEN) {
            throw new HirobaException(ErrorCode.GONE, "recall.error.closed");
        }
        return unsealing;
    }

    private Recall requireOthers(Caller caller, long id) {
        caller.requireAdministrator();
        requireCopy(id);
        Recall recall = recalls.find(id).orElseThrow(HirobaException::notFound);
        if (caller.is(recall.author())) {
            throw new HirobaException(ErrorCode.FORBIDDEN, "recall.error.own");
        }
        return recall;
    }

    /** Who could agree. */
    private List<PersonId> others(Caller caller, Recall recall) {
        return services.administrators().get().stream()
                .filter(other -> !caller.is(other) && !other.equals(recall.author()))
                .toList();
    }

    private SealedCopy requireCopy(long recall) {
        return seals.find(recall).orElseThrow(HirobaException::notFound);
    }

    /** Within the transaction of what happened. */
    private void note(Caller caller, String action, Recall recall, String details) {
        services.transactions().run(() -> {
            services.audit().append(caller, action, recall.ref().toString(), details);
            services.journal()
                    .append(DomainEvent.of(CHANGED, AdministratorsAudience.ALL, caller.person()));
        });
    }

    private void tell(PersonId person, String what, ContentRef about, Caller actor, Unsealing unsealing) {
        services.notifications()
                .tell(
                        person,
                        new NewNotification(
                                "recall.notification." + what,
                                about,
                                actor.person(),
                                "recall:" + what + ":" + unsealing.id()));
    }

    private Instant now() {
        return services.clock().instant();
    }
}
