package org.hiroba.web.rest;

import java.util.List;
import java.util.Locale;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.Language;
import org.jspecify.annotations.Nullable;

/** In which language a request is answered: the one that it asks for, else the person's own, else English. */
record Languages(People people) {
    Language of(List<Locale> accepted, @Nullable Caller caller) {
        return accepted.stream()
                .filter(Languages::isSpoken)
                .findFirst()
                .map(Language::of)
                .orElseGet(() -> ofPerson(caller));
    }

    private Language ofPerson(@Nullable Caller caller) {
        return caller == null
                ? Language.EN
                : people.find(caller.person()).map(Person::language).orElse(Language.EN);
    }

    private static boolean isSpoken(Locale locale) {
        return locale.getLanguage().equals("ja") || locale.getLanguage().equals("en");
    }
}
