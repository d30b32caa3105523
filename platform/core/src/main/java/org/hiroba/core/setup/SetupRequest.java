package org.hiroba.core.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.text.Language;

/**
 * Everything that the first run needs.
 *
 * @param zone that the company works in
 * @param administrator the first account; its role is taken as administrator whatever it says
 * @param password the first administrator's
 * @param purpose what the company introduces Hiroba for
 * @param measure how one will see that it is reached
 * @param chosen per {@code SetupStep} id the ids of what was chosen; a step that is missing gets its defaults
 */
public record SetupRequest(
        String companyName,
        Language language,
        ZoneId zone,
        NewPerson administrator,
        String password,
        String purpose,
        String measure,
        Map<String, List<String>> chosen) {
    /** In the server's zone. */
    public SetupRequest(
            String companyName,
            Language language,
            NewPerson administrator,
            String password,
            String purpose,
            String measure,
            Map<String, List<String>> chosen) {
        this(companyName, language, ZoneId.systemDefault(), administrator, password, purpose, measure, chosen);
    }
}
