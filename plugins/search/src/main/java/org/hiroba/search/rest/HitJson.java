package org.hiroba.search.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.search.SearchExcerpt;

/**
 * Something found.
 *
 * @param kindTitle what such things are called, in the caller's language
 * @param path where the portal shows it in its place
 * @param author who made it, if anybody did
 * @param person who it is, if it is a person
 * @param at when it was made; left out of what has no time, e.g. a person
 * @param place how its audience is called for the caller
 */
public record HitJson(
        ContentRef ref,
        String kindTitle,
        String path,
        Optional<PersonJson> author,
        Optional<PersonJson> person,
        Optional<Instant> at,
        Audience audience,
        Optional<String> place,
        ExcerptJson title,
        ExcerptJson excerpt,
        Set<String> labels) {

    /** A person in a line. */
    public record PersonJson(PersonId id, String name, String reading, String affiliation, Optional<ImageId> photo) {
        static PersonJson of(Person person) {
            return new PersonJson(
                    person.id(), person.name(), person.reading(), person.affiliation(), person.photo());
        }
    }

    /**
     * Plain text and the places in it that match, as offsets in UTF-16 code units.
     *
     * @param matches in order, without overlaps
     */
    public record ExcerptJson(String text, List<SearchExcerpt.Match> matches) {
        static ExcerptJson of(SearchExcerpt excerpt) {
            return new ExcerptJson(excerpt.text(), excerpt.matches());
        }
    }
}
