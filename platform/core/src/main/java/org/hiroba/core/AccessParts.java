package org.hiroba.core;

import org.hiroba.core.access.AccessSettings;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.CredentialRepository;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.Invitations;
import org.hiroba.core.access.PasswordCost;
import org.hiroba.core.access.PasswordPolicy;
import org.hiroba.core.access.Passwords;
import org.hiroba.core.access.PersonAccess;
import org.hiroba.core.access.Sessions;
import org.hiroba.core.access.SignInService;
import org.hiroba.core.access.SignInThrottle;
import org.hiroba.core.access.storage.SqlCredentialRepository;
import org.hiroba.core.access.storage.SqlInvitationRepository;
import org.hiroba.core.access.storage.SqlSessionRepository;
import org.hiroba.core.access.storage.SqlTokenRepository;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.company.Company;
import org.hiroba.core.feed.storage.SqlFeedSecrets;
import org.hiroba.core.people.PeopleDirectory;
import org.hiroba.core.people.PersonWriter;
import org.hiroba.core.settings.StoredSettings;

/** The ways in: passwords, sessions, tokens, invitations. */
record AccessParts(
        Passwords passwords,
        PasswordPolicy policy,
        SignInService signIn,
        Sessions sessions,
        Credentials credentials,
        Invitations invitations,
        AccessTokens tokens,
        PersonAccess ofPerson) {

    /** Each takes 32 MiB and a processor: half of these stay free for who is inside already. */
    private static final int PASSWORDS_AT_ONCE =
            Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    static AccessParts open(
            PlatformConfig config,
            AuditLog audit,
            StoredSettings settings,
            Company company,
            PeopleDirectory people,
            PersonWriter writer) {
        var transactions = config.transactions();
        var ids = config.ids();
        var clock = config.clock();
        var random = config.random();
        CredentialRepository hashes = new SqlCredentialRepository(config.sql());
        var passwords = new Passwords(random, () -> cost(settings), PASSWORDS_AT_ONCE);
        var policy = new PasswordPolicy(company::name);
        var throttle = new SignInThrottle(clock);
        var sessions = new Sessions(
                new SqlSessionRepository(config.sql()), transactions, ids, clock, random, people, settings, audit);
        var credentials = new Credentials(
                hashes, passwords, policy, throttle, sessions, people, transactions, audit, clock);
        var signIn = new SignInService(
                people, hashes, passwords, credentials, throttle, sessions, transactions, audit);
        var tokens = new AccessTokens(
                new SqlTokenRepository(config.sql()), transactions, ids, clock, random, people, audit);
        var invitations = new Invitations(
                new SqlInvitationRepository(config.sql()),
                transactions,
                clock,
                random,
                writer,
                credentials,
                sessions,
                audit);
        var ofPerson = new PersonAccess(
                hashes, invitations, sessions, tokens, new SqlFeedSecrets(config.sql()));
        return new AccessParts(
                passwords, policy, signIn, sessions, credentials, invitations, tokens, ofPerson);
    }

    private static PasswordCost cost(StoredSettings settings) {
        return new PasswordCost(
                settings.get(AccessSettings.PASSWORD_MEMORY) * 1024, PasswordCost.LEAST.passes());
    }
}
