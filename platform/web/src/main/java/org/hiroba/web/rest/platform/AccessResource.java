package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.core.access.AccessToken;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.Session;
import org.hiroba.core.access.Sessions;

/** One's own personal tokens and sessions. */
@Path("me")
public final class AccessResource {
    private final AccessTokens tokens;
    private final Sessions sessions;

    AccessResource(AccessTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    public record NewTokenInput(String name, Optional<Instant> expires) {}

    /** @param secret shown this once */
    public record NewTokenJson(String secret) {}

    @GET
    @Path("tokens")
    public List<AccessToken> listTokens(@Context Caller caller) {
        return tokens.list(caller, caller.person());
    }

    @POST
    @Path("tokens")
    public NewTokenJson createToken(@Context Caller caller, NewTokenInput input) {
        return new NewTokenJson(tokens.create(caller, caller.person(), input.name(), input.expires()));
    }

    @DELETE
    @Path("tokens/{token: \\d+}")
    public void revokeToken(@Context Caller caller, @PathParam("token") long token) {
        tokens.revoke(caller, token);
    }

    @GET
    @Path("sessions")
    public List<Session> listSessions(@Context Caller caller) {
        return sessions.list(caller, caller.person());
    }

    @DELETE
    @Path("sessions/{session: \\d+}")
    public void endSession(@Context Caller caller, @PathParam("session") long session) {
        sessions.end(caller, session);
    }
}
