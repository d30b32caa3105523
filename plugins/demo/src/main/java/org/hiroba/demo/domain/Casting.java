package org.hiroba.demo.domain;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.demo.picture.Portrait;
import org.hiroba.demo.story.Story;
import org.hiroba.demo.story.Story.Someone;

/**
 * Makes the story's people. They are real accounts with random passwords, for invited ones would be missing from lists and
 * suggestions; only the passwords of the guests are told.
 */
final class Casting {
    private static final int PASSWORD_BITS = 90;

    private final PluginContext hiroba;
    private final MadeRepository made;
    private final SecureRandom random = new SecureRandom();
    private final List<GuestAccess> guests = new ArrayList<>();

    Casting(PluginContext hiroba, MadeRepository made) {
        this.hiroba = hiroba;
        this.made = made;
    }

    /** Refuses the story before anything is made if somebody real has one of its logins. */
    void requireLoginsFree(Story story) {
        for (Someone someone : story.people()) {
            if (hiroba.people().findByLogin(someone.login()).isPresent()) {
                throw new HirobaException(ErrorCode.CONFLICT, "demo.error.login-taken", someone.login());
            }
        }
    }

    Cast make(Caller caller, Language language, Story story, Runnable step) {
        Map<String, PersonId> people = new LinkedHashMap<>();
        for (Someone someone : story.people()) {
            Person person = make(caller, language, someone, story.guests().contains(someone.login()));
            people.put(someone.login(), person.id());
            step.run();
        }
        return new Cast(people);
    }

    /** Those of the people made whom a visitor may be. */
    List<GuestAccess> guests() {
        return List.copyOf(guests);
    }

    private Person make(Caller caller, Language language, Someone someone, boolean guest) {
        Person person = hiroba.transactions().call(() -> {
            Person created = hiroba.accounts().create(caller, newPerson(language, someone));
            made.add(MadeKinds.PERSON, created.id().value());
            return created;
        });
        String password = new BigInteger(PASSWORD_BITS, random).toString(36);
        hiroba.accounts().redeem(hiroba.accounts().invite(caller, person.id()), password);
        Caller self = new Caller(person.id(), person.role(), Door.SYSTEM);
        hiroba.accounts().change(self, person.id(), change(language, someone, photo(self, someone)));
        if (guest) {
            guests.add(new GuestAccess(someone.login(), someone.name(), password));
        }
        return person;
    }

    private static NewPerson newPerson(Language language, Someone someone) {
        return new NewPerson(
                someone.login(), someone.name(), someone.reading(), someone.affiliation(), Role.MEMBER, language);
    }

    /** The face that the person chose; others have not yet. */
    private Optional<ImageId> photo(Caller self, Someone someone) {
        if (someone.face().isEmpty()) {
            return Optional.empty();
        }
        byte[] face = Portrait.draw(someone.face(), someone.login().hashCode());
        return Optional.of(hiroba.images()
                .upload(self, new ByteArrayInputStream(face), someone.name())
                .id());
    }

    private static PersonChange change(Language language, Someone someone, Optional<ImageId> photo) {
        Profile profile = new Profile(someone.hobbies(), someone.birthday(), true, someone.about());
        return new PersonChange(
                someone.name(), someone.reading(), someone.affiliation(), language, photo, profile);
    }
}
