package org.hiroba.core.setup;

import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.text.Language;

/**
 * Everything that the first run needs.
 *
 * @param administrator the first account; its role is taken as administrator whatever it says
 * @param password the first administrator's
 * @param purpose what the company introduces Hiroba for
 * @param measure how one will see that it is reached
 * @param chosen per {@code SetupStep} id the ids of what was chosen; a step that is missing gets its defaults
 */
public record SetupRequest(
        String companyName,
        Language language,
        NewPerson administrator,
        String password,
        String purpose,
        String measure,
        Map<String, List<String>> chosen) {}
