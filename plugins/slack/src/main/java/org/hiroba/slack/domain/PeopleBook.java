package org.hiroba.slack.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.export.SlackUser;

/**
 * Who each user of Slack is here: somebody known from an earlier import, somebody with the same login who is no other user of
 * Slack yet, or a new person who cannot sign in until invited. Bots without a user of their own, and users that the export
 * forgot, become people on sight; those are never somebody with an account, whatever they call themselves.
 */
final class PeopleBook {
    private static final int BATCH = 100;

    private final PluginContext hiroba;
    private final KnownRepository known;
    private final Caller caller;
    private final Language language;
    private ImportReport report;
    /** In a dry run nobody is made; the administrator stands for those who would be. */
    private final Map<String, PersonId> ids = new HashMap<>();
    /** Who is somebody of Slack already, and so nobody else of Slack. */
    private final Set<PersonId> owned = new HashSet<>();
    /** Of the present transaction, to be written at its end. */
    private final Map<String, PersonId> fresh = new LinkedHashMap<>();
    private final Map<String, String> logins = new HashMap<>();
    /** Logins that were free when they were looked for, and that a stranger had taken by the time they were written. */
    private final Set<String> lost = new HashSet<>();
    /** Logins given in the present transaction, or in the whole dry run. */
    private final Set<String> given = new HashSet<>();

    PeopleBook(PluginContext hiroba, KnownRepository known, Caller caller, Language language, ImportReport report) {
        this.hiroba = hiroba;
        this.known = known;
        this.caller = caller;
        this.language = language;
        this.report = report;
        ids.putAll(known.listPeople());
        owned.addAll(ids.values());
    }

    /** A hundred to a transaction: each for itself would wait for the disk several times. */
    void takeAll(List<SlackUser> users) {
        for (int from = 0; from < users.size(); from += BATCH) {
            takeTogether(users.subList(from, Math.min(users.size(), from + BATCH)));
        }
    }

    private void takeTogether(List<SlackUser> users) {
        if (report.dryRun()) {
            users.forEach(this::take);
            return;
        }
        Set<String> before = Set.copyOf(ids.keySet());
        for (int losses = lost.size(); ; losses = lost.size()) {
            try {
                takeInOneTransaction(users, before);
                return;
            } catch (HirobaException e) {
                if (lost.size() == losses) {
                    throw e;
                }
            }
        }
    }

    private void takeInOneTransaction(List<SlackUser> users, Set<String> before) {
        ImportReport whole = report;
        try {
            hiroba.transactions().run(() -> {
                // A transaction that lost against others begins anew.
                ids.keySet().retainAll(before);
                owned.clear();
                owned.addAll(ids.values());
                given.clear();
                report = new ImportReport(false);
                fresh.clear();
                users.forEach(this::take);
                known.addPeople(fresh);
            });
            whole.add(report);
        } finally {
            report = whole;
        }
    }

    /** The person of a user's id; made if the export forgot to tell of the user. */
    PersonId person(String slackId, String username) {
        String key = slackId.isEmpty() ? "bot:" + username : slackId;
        PersonId id = ids.get(key);
        if (id != null) {
            return id;
        }
        String name = username.isBlank() ? slackId : username;
        takeTogether(List.of(new SlackUser(key, name.isBlank() ? "slack" : name, name, "", true)));
        return ids.get(key);
    }

    Optional<PersonId> find(String slackId) {
        return Optional.ofNullable(ids.get(slackId));
    }

    /** What to write for a mention of a user. */
    String mention(String slackIdAndLabel) {
        int bar = slackIdAndLabel.indexOf('|');
        String slackId = bar < 0 ? slackIdAndLabel : slackIdAndLabel.substring(0, bar);
        String login = logins.computeIfAbsent(
                slackId,
                id -> find(id).flatMap(hiroba.people()::find).map(Person::login).orElse(""));
        return login.isEmpty() ? "@" + (bar < 0 ? slackId : slackIdAndLabel.substring(bar + 1)) : "@" + login;
    }

    private void take(SlackUser user) {
        if (ids.containsKey(user.id())) {
            report.take(Taken.PEOPLE_KNOWN, 1);
            return;
        }
        String wish = login(user);
        for (int number = 1; ; number++) {
            String login = number == 1 ? wish : wish + "-" + number;
            // Who took a login in the very moment is somebody else.
            if (given.contains(login) || lost.contains(login)) {
                continue;
            }
            Optional<Person> holder = hiroba.people().findByLogin(login);
            if (holder.isEmpty()) {
                make(user, login);
                return;
            }
            if (number == 1 && !user.bot() && !owned.contains(holder.get().id())) {
                report.take(Taken.PEOPLE_KNOWN, 1);
                remember(user.id(), holder.get().id());
                return;
            }
        }
    }

    private void make(SlackUser user, String login) {
        given.add(login);
        if (report.dryRun()) {
            report.take(Taken.PEOPLE, 1);
            ids.put(user.id(), caller.person());
            return;
        }
        try {
            make(user, new NewPerson(login, user.shownName(), user.shownName(), user.title(), Role.MEMBER, language));
        } catch (HirobaException unfit) {
            requireNotLost(login, unfit);
            makePlain(user, login);
        }
    }

    /** Names of Slack may be anything; where one is no name, the login stands for it. */
    private void makePlain(SlackUser user, String login) {
        String name = login.codePoints().anyMatch(Character::isLetter) ? login : "Slack " + login;
        try {
            make(user, new NewPerson(login, name, name, "", Role.MEMBER, language));
        } catch (HirobaException refused) {
            requireNotLost(login, refused);
            throw refused;
        }
    }

    private void make(SlackUser user, NewPerson wish) {
        PersonId made = hiroba.accounts().createImported(caller, wish).id();
        report.take(Taken.PEOPLE, 1);
        remember(user.id(), made);
    }

    /** A transaction that met a taken login cannot go on. */
    private void requireNotLost(String login, HirobaException refused) {
        if (refused.code() == ErrorCode.CONFLICT) {
            lost.add(login);
            throw refused;
        }
    }

    private void remember(String slackId, PersonId person) {
        ids.put(slackId, person);
        owned.add(person);
        if (!report.dryRun()) {
            fresh.put(slackId, person);
        }
    }

    /** Small letters, digits, dots, hyphens; what has none of these is called by its id. */
    private static String login(SlackUser user) {
        String plain = Normalizer.normalize(user.name(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        String login = plain.isEmpty() ? "slack-" + user.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") : plain;
        return login.length() > 40 ? login.substring(0, 40).replaceAll("[^a-z0-9]+$", "") : login;
    }
}
