package org.hiroba.core;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hiroba.api.command.Command;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.media.Images;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Texts;
import org.hiroba.core.access.AccessSettings;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.CredentialRepository;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.Invitations;
import org.hiroba.core.access.PasswordCost;
import org.hiroba.core.access.PasswordPolicy;
import org.hiroba.core.access.Passwords;
import org.hiroba.core.access.PersonAccess;
import org.hiroba.core.access.PublicAddress;
import org.hiroba.core.access.Sessions;
import org.hiroba.core.access.SignInService;
import org.hiroba.core.access.SignInThrottle;
import org.hiroba.core.access.storage.SqlCredentialRepository;
import org.hiroba.core.access.storage.SqlInvitationRepository;
import org.hiroba.core.access.storage.SqlSessionRepository;
import org.hiroba.core.access.storage.SqlTokenRepository;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.audit.storage.SqlAuditRepository;
import org.hiroba.core.command.PersonCommands;
import org.hiroba.core.command.TokenCommands;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.storage.SqlCompanyRepository;
import org.hiroba.core.people.AccountService;
import org.hiroba.core.people.Callers;
import org.hiroba.core.people.PeopleDirectory;
import org.hiroba.core.people.PersonWriter;
import org.hiroba.core.people.storage.SqlPersonRepository;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.settings.StoredSettings;
import org.hiroba.core.settings.storage.SqlSettingRepository;
import org.hiroba.core.setup.CompanySetup;
import org.hiroba.core.setup.SetupCode;

/** The half of the platform that knows people: who they are, how they prove it, what the company has decided. */
public record IdentityParts(
        PeopleDirectory people,
        AccountService accounts,
        Callers callers,
        SignInService signIn,
        Sessions sessions,
        Credentials credentials,
        Invitations invitations,
        AccessTokens accessTokens,
        PublicAddress publicAddress,
        StoredSettings settings,
        Company company,
        CompanySetup setup,
        AuditLog audit) {

    /** With 32 MiB each, as many as a small server bears besides its work. */
    private static final int PASSWORDS_AT_ONCE = 4;

    /**
     * @param images where photos are; asked for when needed
     * @param background for work that nobody waits for
     */
    static IdentityParts open(
            PlatformConfig config,
            ContributionRegistry contributions,
            Supplier<Images> images,
            Executor background) {
        var transactions = config.transactions();
        var journal = config.journal();
        var sql = config.sql();
        var ids = config.ids();
        var clock = config.clock();
        var random = config.random();

        var audit = new AuditLog(new SqlAuditRepository(sql), transactions, ids, clock, background);
        var settings = new StoredSettings(
                new SqlSettingRepository(sql),
                transactions,
                audit,
                config.fixedSettings(),
                () -> definitions(contributions));
        var company = new Company(new SqlCompanyRepository(sql), transactions, journal, audit, clock);
        var personRepository = new SqlPersonRepository(sql);
        var people = new PeopleDirectory(personRepository);
        var writer = new PersonWriter(personRepository, people, transactions, journal, ids);

        CredentialRepository hashes = new SqlCredentialRepository(sql);
        var passwords = new Passwords(random, () -> cost(settings), PASSWORDS_AT_ONCE);
        var policy = new PasswordPolicy(company::name);
        var throttle = new SignInThrottle(clock);
        var sessions = new Sessions(
                new SqlSessionRepository(sql), transactions, ids, clock, random, people, settings, audit);
        var credentials = new Credentials(
                hashes, passwords, policy, throttle, sessions, people, transactions, audit, clock);
        var signIn = new SignInService(
                people, hashes, passwords, credentials, throttle, sessions, transactions, audit);
        var tokens = new AccessTokens(
                new SqlTokenRepository(sql), transactions, ids, clock, random, people, audit);
        var invitations = new Invitations(
                new SqlInvitationRepository(sql),
                transactions,
                clock,
                random,
                writer,
                credentials,
                sessions,
                audit);
        var accounts = new AccountService(
                transactions,
                writer,
                new PersonAccess(hashes, invitations, sessions, tokens),
                images,
                () -> contributions.all(HandOver.class),
                audit);
        var setup = new CompanySetup(
                company,
                writer,
                credentials,
                passwords,
                policy,
                () -> contributions.all(SetupStep.class),
                transactions,
                journal,
                audit,
                new SetupCode(random));
        AccessSettings.ALL.forEach(setting -> contributions.register(ContributionRegistry.PLATFORM, setting));
        return new IdentityParts(
                people,
                accounts,
                new Callers(people),
                signIn,
                sessions,
                credentials,
                invitations,
                tokens,
                new PublicAddress(),
                settings,
                company,
                setup,
                audit);
    }

    /** Ends what has expired and writes down what is only in memory. Called every minute. */
    public void tidy() {
        sessions.tidy();
        accessTokens.tidy();
        invitations.tidy();
    }

    /** What the console can do about people and their tokens. */
    List<Command> commands(Texts texts, InstantSource clock) {
        List<Command> commands = new ArrayList<>(new PersonCommands(people, accounts, publicAddress, texts).all());
        commands.addAll(new TokenCommands(people, accessTokens, clock, texts).all());
        return commands;
    }

    private static PasswordCost cost(StoredSettings settings) {
        return new PasswordCost(
                settings.get(AccessSettings.PASSWORD_MEMORY) * 1024, PasswordCost.LEAST.passes());
    }

    private static List<Setting<?>> definitions(ContributionRegistry contributions) {
        return contributions.all(Setting.class).stream()
                .<Setting<?>>map(setting -> setting)
                .toList();
    }
}
