package org.hiroba.chat.rest;

import java.util.Optional;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;

/** A person as shown beside what he or she wrote. */
public record AuthorJson(PersonId id, String name, String reading, String affiliation, Optional<ImageId> photo) {
    static AuthorJson of(Person person) {
        return new AuthorJson(person.id(), person.name(), person.reading(), person.affiliation(), person.photo());
    }

    static AuthorJson unknown(PersonId id) {
        return new AuthorJson(id, "?", "", "", Optional.empty());
    }
}
