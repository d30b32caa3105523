package org.hiroba.web.rest.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;

/** Audiences of every kind, and how far one has read in them. */
@Path("audiences/{audience}")
public final class AudiencesResource {
    private final Audiences audiences;
    private final ReadMarks readMarks;

    AudiencesResource(Audiences audiences, ReadMarks readMarks) {
        this.audiences = audiences;
        this.readMarks = readMarks;
    }

    /** @param position up to which everything is read; 0 if nothing */
    public record ReadMark(Audience audience, String stream, long position) {}

    public record ReadMarkInput(long position) {}

    @GET
    public AudienceJson findAudience(@Context Caller caller, @PathParam("audience") Audience audience) {
        audiences.requireSee(caller, audience);
        return AudienceJson.of(audiences, caller, audience);
    }

    @GET
    @Path("members")
    public List<PersonId> listAudienceMembers(@Context Caller caller, @PathParam("audience") Audience audience) {
        audiences.requireSee(caller, audience);
        return audiences.members(audience).stream().sorted().toList();
    }

    @GET
    @Path("read-marks/{stream}")
    public ReadMark findReadMark(
            @Context Caller caller,
            @PathParam("audience") Audience audience,
            @PathParam("stream") String stream) {
        audiences.requireSee(caller, audience);
        return new ReadMark(audience, stream, readMarks.position(caller.person(), audience, stream));
    }

    /** Moves one's own mark forward; a smaller position changes nothing. */
    @PUT
    @Path("read-marks/{stream}")
    public ReadMark moveReadMark(
            @Context Caller caller,
            @PathParam("audience") Audience audience,
            @PathParam("stream") String stream,
            ReadMarkInput input) {
        audiences.requireSee(caller, audience);
        readMarks.moveTo(caller.person(), audience, stream, input.position());
        return findReadMark(caller, audience, stream);
    }
}
