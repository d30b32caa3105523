package org.hiroba.core;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hiroba.api.command.Command;
import org.hiroba.api.content.Contents;
import org.hiroba.api.identity.HandOver;
import org.hiroba.api.settings.Setting;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Texts;
import org.hiroba.core.access.AccessSettings;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.core.access.Credentials;
import org.hiroba.core.access.Invitations;
import org.hiroba.core.access.PublicAddress;
import org.hiroba.core.access.Sessions;
import org.hiroba.core.access.SignInService;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.audit.storage.SqlAuditRepository;
import org.hiroba.core.command.PersonCommands;
import org.hiroba.core.command.TokenCommands;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.storage.SqlCompanyRepository;
import org.hiroba.core.media.ImageStore;
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

    /**
     * @param images where photos are, contents what hangs on people; asked for when needed
     * @param background for work that nobody waits for
     */
    static IdentityParts open(
            PlatformConfig config,
            ContributionRegistry contributions,
            Supplier<ImageStore> images,
            Supplier<Contents> contents,
            Executor background) {
        var transactions = config.transactions();
        var journal = config.journal();
        var sql = config.sql();
        var audit = new AuditLog(
                new SqlAuditRepository(sql), transactions, config.ids(), config.clock(), background);
        var settings = new StoredSettings(
                new SqlSettingRepository(sql),
                transactions,
                audit,
                config.fixedSettings(),
                () -> definitions(contributions));
        AccessSettings.ALL.forEach(setting -> contributions.register(ContributionRegistry.PLATFORM, setting));
        var company = new Company(new SqlCompanyRepository(sql), transactions, journal, audit, config.clock());
        var repository = new SqlPersonRepository(sql);
        var people = new PeopleDirectory(repository);
        var writer = new PersonWriter(repository, people, transactions, journal, config.ids());
        var access = AccessParts.open(config, audit, settings, company, people, writer);
        return new IdentityParts(
                people,
                new AccountService(
                        transactions,
                        writer,
                        access.ofPerson(),
                        images,
                        contents,
                        () -> contributions.all(HandOver.class),
                        audit),
                new Callers(people),
                access.signIn(),
                access.sessions(),
                access.credentials(),
                access.invitations(),
                access.tokens(),
                new PublicAddress(),
                settings,
                company,
                new CompanySetup(
                        company,
                        writer,
                        access.credentials(),
                        access.passwords(),
                        access.policy(),
                        () -> contributions.all(SetupStep.class),
                        transactions,
                        journal,
                        audit,
                        settings,
                        new SetupCode(config.random())),
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

    private static List<Setting<?>> definitions(ContributionRegistry contributions) {
        return contributions.all(Setting.class).stream()
                .<Setting<?>>map(setting -> setting)
                .toList();
    }
}
