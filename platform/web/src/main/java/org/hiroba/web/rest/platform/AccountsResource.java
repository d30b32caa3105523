package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.text.Language;

/** What administrators do with accounts. */
@Path("people")
public final class AccountsResource {
    private final People people;
    private final Accounts accounts;

    AccountsResource(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** @param role a member if left out */
    public record NewPersonInput(
            String login, String name, String reading, String affiliation, Optional<Role> role, Language language) {
        NewPerson person() {
            return new NewPerson(login, name, reading, affiliation, role.orElse(Role.MEMBER), language);
        }
    }

    /** @param path to be appended to the server's address and handed to the person; opens once, within seven days */
    public record InvitationJson(String path) {}

    public record RoleInput(Role role) {}

    public record HandOverInput(PersonId to) {}

    @POST
    public PersonJson.Card createPerson(@Context Caller caller, NewPersonInput input) {
        PersonId id = accounts.create(caller, input.person()).id();
        return PersonJson.Card.of(people, id, false);
    }

    @PUT
    @Path("{person: \\d+}")
    public PersonJson.Card changePerson(
            @Context Caller caller, @PathParam("person") PersonId person, MeResource.MeInput input) {
        accounts.change(caller, person, input.change());
        return PersonJson.Card.of(people, person, caller.is(person));
    }

    @POST
    @Path("{person: \\d+}/invitation")
    public InvitationJson invitePerson(@Context Caller caller, @PathParam("person") PersonId person) {
        return new InvitationJson("/invitation/" + accounts.invite(caller, person));
    }

    @PUT
    @Path("{person: \\d+}/disabled")
    public void disablePerson(@Context Caller caller, @PathParam("person") PersonId person) {
        accounts.disable(caller, person);
    }

    @DELETE
    @Path("{person: \\d+}/disabled")
    public void enablePerson(@Context Caller caller, @PathParam("person") PersonId person) {
        accounts.enable(caller, person);
    }

    @PUT
    @Path("{person: \\d+}/role")
    public void changeRole(@Context Caller caller, @PathParam("person") PersonId person, RoleInput input) {
        accounts.changeRole(caller, person, input.role());
    }

    @POST
    @Path("{person: \\d+}/hand-over")
    public void handOver(@Context Caller caller, @PathParam("person") PersonId person, HandOverInput input) {
        accounts.handOver(caller, person, input.to());
    }
}
