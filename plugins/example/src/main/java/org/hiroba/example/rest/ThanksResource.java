package org.hiroba.example.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.example.domain.Thanks;
import org.hiroba.example.domain.ThanksService;

/** Thanks in the API. */
@Path("thanks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ThanksResource {
    private final ThanksService thanks;

    public ThanksResource(ThanksService thanks) {
        this.thanks = thanks;
    }

    /** Whom to thank, and for what. */
    public record ThanksInput(PersonId receiver, String words) {}

    @GET
    public List<Thanks> listThanks(@Context Caller caller, @QueryParam("limit") @DefaultValue("20") int limit) {
        return thanks.latest(caller, limit);
    }

    @POST
    public Thanks giveThanks(@Context Caller caller, ThanksInput input) {
        return thanks.give(caller, input.receiver(), input.words());
    }
}
