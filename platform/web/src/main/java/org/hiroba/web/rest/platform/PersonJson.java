package org.hiroba.web.rest.platform;

import java.time.MonthDay;
import java.util.Optional;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;

/** A person as colleagues see one. */
public record PersonJson(
        PersonId id,
        String login,
        String name,
        String reading,
        String affiliation,
        Role role,
        PersonStatus status,
        Language language,
        Optional<ImageId> photo) {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.id(),
                person.login(),
                person.name(),
                person.reading(),
                person.affiliation(),
                person.role(),
                person.status(),
                person.language(),
                person.photo());
    }

    /**
     * A person with what he or she tells.
     *
     * @param birthday as {@code --MM-DD}; left out if not told, or told to oneself only
     */
    public record Card(PersonJson person, String hobbies, Optional<MonthDay> birthday, String about) {
        static Card of(People people, PersonId id, boolean own) {
            Person person = people.load(id);
            Profile profile = people.profile(id);
            Optional<MonthDay> birthday = profile.birthday().filter(day -> own || profile.birthdayShown());
            return new Card(PersonJson.of(person), profile.hobbies(), birthday, profile.about());
        }
    }
}
