package org.hiroba.core.company;

import org.hiroba.api.text.Language;

/** Name and language of the company. */
public record CompanyProfile(String name, Language language) {}
