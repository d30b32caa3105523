package org.hiroba.web.rest.platform;

import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.identity.Caller;

/**
 * Who may see something.
 *
 * @param title how it is called for the caller
 * @param path where the portal shows it
 * @param writable whether the caller may add to it
 */
public record AudienceJson(Audience audience, Optional<String> title, Optional<String> path, boolean writable) {
    static AudienceJson of(Audiences audiences, Caller caller, Audience audience) {
        return new AudienceJson(
                audience,
                audiences.title(caller.person(), audience),
                audiences.path(audience),
                audiences.mayWrite(caller.person(), audience));
    }
}
