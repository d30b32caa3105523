package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.jspecify.annotations.Nullable;

/** The directory of the company, open to everybody in it. */
@Path("people")
public final class PeopleResource {
    private static final int MOST_FOUND = 100;

    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    /**
     * @param login gives the one person of that login, or nobody
     * @param search words that name, reading, login or affiliation contain; the best matches then come as one page
     */
    @GET
    public Page<PersonJson> listPeople(
            @QueryParam("login") @DefaultValue("") String login,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("status") @DefaultValue("ACTIVE") PersonStatus status,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        if (!login.isBlank()) {
            return whole(people.findByLogin(login).stream().toList());
        }
        if (!search.isBlank()) {
            return whole(people.search(search, Math.clamp(limit, 1, MOST_FOUND)));
        }
        int size = Page.clamp(limit);
        List<Person> all = people.list(status);
        int begin = Math.clamp(cursor == null ? 0 : cursor.number(0), 0, all.size());
        List<Person> page = all.subList(begin, Math.min(all.size(), begin + size + 1));
        return Page.of(page, size, any -> Cursor.at(begin + size)).map(PersonJson::of);
    }

    @GET
    @Path("{person: \\d+}")
    public PersonJson.Card findPerson(@Context Caller caller, @PathParam("person") PersonId person) {
        return PersonJson.Card.of(people, person, caller.is(person));
    }

    private static Page<PersonJson> whole(List<Person> found) {
        return new Page<>(found, Optional.<String>empty()).map(PersonJson::of);
    }
}
