package org.hiroba.web.rest.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;

/** Who one is oneself. */
@Path("me")
public final class MeResource {
    private final People people;
    private final Accounts accounts;
    private final Audiences audiences;

    MeResource(People people, Accounts accounts, Audiences audiences) {
        this.people = people;
        this.accounts = accounts;
        this.audiences = audiences;
    }

    /** The whole new state of what one may change about oneself. */
    public record MeInput(
            String name,
            String reading,
            String affiliation,
            Language language,
            Optional<ImageId> photo,
            String hobbies,
            Optional<MonthDay> birthday,
            boolean birthdayShown,
            String about) {
        PersonChange change() {
            return new PersonChange(
                    name, reading, affiliation, language, photo, new Profile(hobbies, birthday, birthdayShown, about));
        }
    }

    @GET
    public PersonJson.Card findMe(@Context Caller caller) {
        return PersonJson.Card.of(people, caller.person(), true);
    }

    @PUT
    public PersonJson.Card changeMe(@Context Caller caller, MeInput input) {
        accounts.change(caller, caller.person(), input.change());
        return findMe(caller);
    }

    @GET
    @Path("audiences")
    public List<AudienceJson> listMyAudiences(@Context Caller caller) {
        List<Audience> all = audiences.audiencesOf(caller.person());
        return all.stream().map(audience -> AudienceJson.of(audiences, caller, audience)).toList();
    }
}
