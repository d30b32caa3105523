package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Revision;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.core.recall.Reach;
import org.hiroba.core.recall.Reached;
import org.hiroba.core.recall.Recall;
import org.hiroba.core.recall.RecallReport;
import org.hiroba.core.recall.RecallReports;
import org.hiroba.core.recall.SealedContent;
import org.hiroba.core.recall.SealedContent.Part;
import org.hiroba.core.recall.SealedContent.Piece;
import org.hiroba.core.recall.Unsealing;
import org.hiroba.core.recall.Unsealings;

/** Whom what was recalled had reached, for its author; sealed copies, for two administrators. */
@Path("")
public final class RecallsResource {
    private final RecallReports reports;
    private final Unsealings unsealings;

    RecallsResource(RecallReports reports, Unsealings unsealings) {
        this.reports = reports;
        this.unsealings = unsealings;
    }

    /** @param recalledBy the author, or an administrator */
    public record RecallJson(ContentRef ref, Instant at, PersonId recalledBy) {
        static RecallJson of(Recall recall) {
            return new RecallJson(recall.ref(), recall.at(), recall.by());
        }
    }

    /** @param at when bytes were handed out; left out where it is only known that the person was there since */
    public record ReachedJson(PersonId person, Optional<Instant> at) {
        static List<ReachedJson> of(RecallReport report, Reach reach) {
            return report.reached(reach).stream().map(ReachedJson::of).toList();
        }

        static ReachedJson of(Reached reached) {
            return new ReachedJson(reached.person(), reached.at());
        }
    }

    /**
     * @param saved who was given a file of it
     * @param shown who may have had it on the screen
     * @param untraced how many others could have seen it, of whom nothing is recorded
     * @param namedUntil when the names are forgotten
     * @param sealedUntil when the sealed copy is destroyed; left out if there is none
     * @param unsealings who could look at it
     */
    public record ReachJson(
            RecallJson recall,
            List<ReachedJson> saved,
            List<ReachedJson> shown,
            int untraced,
            Instant namedUntil,
            Optional<Instant> sealedUntil,
            List<UnsealingJson> unsealings) {}

    /** @param openUntil left out unless agreed */
    public record UnsealingJson(
            long id,
            Unsealing.State state,
            String reason,
            PersonId askedBy,
            Instant askedAt,
            Optional<PersonId> decidedBy,
            Optional<Instant> openUntil) {}

    /**
     * @param unsealing the latest wish to look at it, if there was one
     * @param another whether there is another administrator who may agree; without one it cannot be asked for
     */
    public record SealedCopyJson(
            long id,
            RecallJson recall,
            PersonId author,
            Instant expiresAt,
            Optional<UnsealingJson> unsealing,
            boolean another) {}

    /** Why somebody needs to look. */
    public record ReasonInput(String reason) {}

    /** @param path of its bytes on this server */
    public record PartJson(String name, String type, long bytes, String path) {}

    /** One content of a copy. */
    public record PieceJson(
            ContentRef ref,
            PersonId author,
            Instant at,
            String text,
            List<Revision> versions,
            List<PartJson> parts) {}

    @GET
    @Path("me/recalls")
    public List<RecallJson> listRecalls(@Context Caller caller) {
        return reports.list(caller).stream().map(RecallJson::of).toList();
    }

    /** For the author alone. */
    @GET
    @Path("me/recalls/{ref: [a-z0-9-]+:\\d+}")
    public ReachJson findReach(@Context Caller caller, @PathParam("ref") ContentRef ref) {
        RecallReport report = reports.load(caller, ref);
        return new ReachJson(
                RecallJson.of(report.recall()),
                ReachedJson.of(report, Reach.SAVED),
                ReachedJson.of(report, Reach.SHOWN),
                report.untraced(),
                report.namedUntil(),
                report.sealedUntil(),
                report.unsealings().stream().map(this::json).toList());
    }

    /** Newest first. */
    @GET
    @Path("sealed-copies")
    public List<SealedCopyJson> listSealedCopies(@Context Caller caller) {
        return unsealings.list(caller).stream()
                .map(line -> new SealedCopyJson(
                        line.recall().id(),
                        RecallJson.of(line.recall()),
                        line.recall().author(),
                        line.expiresAt(),
                        line.last().map(this::json),
                        line.another()))
                .toList();
    }

    @POST
    @Path("sealed-copies/{copy: \\d+}/unsealings")
    public UnsealingJson askForUnsealing(
            @Context Caller caller, @PathParam("copy") long copy, ReasonInput input) {
        return json(unsealings.ask(caller, copy, input.reason()));
    }

    /** As a second administrator. */
    @PUT
    @Path("unsealings/{unsealing: \\d+}/agreed")
    public UnsealingJson agreeToUnsealing(@Context Caller caller, @PathParam("unsealing") long unsealing) {
        return json(unsealings.agree(caller, unsealing));
    }

    /** Declines, or takes one's own wish back. */
    @DELETE
    @Path("unsealings/{unsealing: \\d+}")
    public UnsealingJson declineUnsealing(@Context Caller caller, @PathParam("unsealing") long unsealing) {
        return json(unsealings.decline(caller, unsealing));
    }

    /** For the two who agreed, as long as they may look. */
    @GET
    @Path("unsealings/{unsealing: \\d+}/content")
    public List<PieceJson> openSealedCopy(@Context Caller caller, @PathParam("unsealing") long unsealing) {
        SealedContent content = unsealings.open(caller, unsealing);
        return content.pieces().stream().map(piece -> json(unsealing, piece)).toList();
    }

    private static PieceJson json(long unsealing, Piece piece) {
        return new PieceJson(
                piece.ref(),
                piece.author(),
                piece.at(),
                piece.text(),
                piece.versions(),
                piece.parts().stream().map(part -> json(unsealing, part)).toList());
    }

    private static PartJson json(long unsealing, Part part) {
        return new PartJson(part.name(), part.type(), part.bytes(), "downloads/sealed/" + unsealing + "/" + part.id());
    }

    private UnsealingJson json(Unsealing unsealing) {
        return new UnsealingJson(
                unsealing.id(),
                unsealings.state(unsealing),
                unsealing.reason(),
                unsealing.askedBy(),
                unsealing.askedAt(),
                unsealing.decidedBy(),
                unsealing.openUntil());
    }
}
