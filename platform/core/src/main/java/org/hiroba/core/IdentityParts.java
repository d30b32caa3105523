package org.hiroba.core;

import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.Invitations;
import org.hiroba.core.access.Sessions;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.company.Company;
import org.hiroba.core.people.AccountService;
import org.hiroba.core.people.Callers;
import org.hiroba.core.people.PeopleDirectory;
import org.hiroba.core.settings.StoredSettings;
import org.hiroba.core.setup.CompanySetup;

/** The half of the platform that knows people: who they are, how they prove it, what the company has decided. */
public record IdentityParts(
        PeopleDirectory people,
        AccountService accounts,
        Callers callers,
        Sessions sessions,
        Credentials credentials,
        Invitations invitations,
        AccessTokens accessTokens,
        StoredSettings settings,
        Company company,
        CompanySetup setup,
        AuditLog audit) {
    static IdentityParts open() {
        return new IdentityParts(
                new PeopleDirectory(),
                new AccountService(),
                new Callers(),
                new Sessions(),
                new Credentials(),
                new Invitations(),
                new AccessTokens(),
                new StoredSettings(),
                new Company(),
                new CompanySetup(),
                new AuditLog());
    }
}
