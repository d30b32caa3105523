package org.hiroba.api.identity;

import org.hiroba.api.text.Language;

/** What is needed to make a person; name, reading, affiliation are required (the company's real-name rule). */
public record NewPerson(
        String login, String name, String reading, String affiliation, Role role, Language language) {}
