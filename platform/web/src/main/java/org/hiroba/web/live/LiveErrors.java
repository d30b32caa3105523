package org.hiroba.web.live;

import java.util.Optional;
import java.util.UUID;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures in the person's language, the same as at the other doors. */
record LiveErrors(People people, Texts texts) {
    private static final Logger LOG = LoggerFactory.getLogger(LiveErrors.class);

    ServerLine line(PersonId person, Optional<String> id, HirobaException failure) {
        Language language = people.find(person).map(Person::language).orElse(Language.EN);
        return new ServerLine.Error(id, failure.code().name(), texts.get(language, failure));
    }

    ServerLine unexpected(PersonId person, Optional<String> id, Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: an operation of the live stream failed", incident, failure);
        return line(person, id, new HirobaException(ErrorCode.INTERNAL, "api.error.internal", incident));
    }
}
