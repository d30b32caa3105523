package org.hiroba.slack.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.slack.domain.ImportReport.LeftOut;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.export.SlackChannel;

/** Which group each channel of Slack is here. */
final class ChannelBook {
    private static final int MAX_NAME = 80;
    private static final int MAX_PURPOSE = 1_000;

    private final PluginContext hiroba;
    private final GroupImport groups;
    private final KnownRepository known;
    private final Caller caller;
    private final Language language;
    private final ImportReport report;
    private final Map<String, GroupId> ids = new HashMap<>();

    ChannelBook(
            PluginContext hiroba,
            GroupImport groups,
            KnownRepository known,
            Caller caller,
            Language language,
            ImportReport report) {
        this.hiroba = hiroba;
        this.groups = groups;
        this.known = known;
        this.caller = caller;
        this.language = language;
        this.report = report;
        ids.putAll(known.listChannels());
    }

    Optional<GroupId> find(String slackId) {
        return Optional.ofNullable(ids.get(slackId));
    }

    /** Makes the group of a channel unless it is here; empty if the company does not take such a group. */
    Optional<GroupId> take(SlackChannel channel, PeopleBook people) {
        GroupId here = ids.get(channel.id());
        if (here != null) {
            report.take(Taken.GROUPS_KNOWN, 1);
            return Optional.of(here);
        }
        if (report.dryRun()) {
            report.take(Taken.GROUPS, 1);
            return Optional.empty();
        }
        Set<PersonId> members = new LinkedHashSet<>();
        channel.members().forEach(member -> people.find(member).ifPresent(members::add));
        PersonId owner = people.find(channel.creator()).orElse(caller.person());
        return make(channel, owner, members);
    }

    /** What to write for a mention of a channel. */
    String mention(String slackIdAndLabel) {
        int bar = slackIdAndLabel.indexOf('|');
        String slackId = bar < 0 ? slackIdAndLabel : slackIdAndLabel.substring(0, bar);
        String label = bar < 0 ? slackId : slackIdAndLabel.substring(bar + 1);
        return find(slackId).map(group -> "[#" + label + "](/groups/" + group + ")").orElse("#" + label);
    }

    private Optional<GroupId> make(SlackChannel channel, PersonId owner, Collection<PersonId> members) {
        for (String name : List.of(channel.name(), channel.name() + " (Slack)", channel.name() + " (" + channel.id() + ")")) {
            try {
                Group group = groups.bringInGroup(caller, wish(channel, name), owner, members);
                hiroba.transactions().run(() -> known.add(channel.id(), group.id()));
                ids.put(channel.id(), group.id());
                report.take(Taken.GROUPS, 1);
                return Optional.of(group.id());
            } catch (HirobaException refused) {
                switch (refused.code()) {
                    case CONFLICT -> { /* the next name */ }
                    case FORBIDDEN -> {
                        report.leaveOut(LeftOut.PRIVATE_CHANNELS, "#" + channel.name());
                        return Optional.empty();
                    }
                    default -> throw refused;
                }
            }
        }
        throw new IllegalStateException("No name is free for channel " + channel.id());
    }

    private NewGroup wish(SlackChannel channel, String name) {
        String purpose = channel.purpose().isBlank()
                ? hiroba.texts().get(language, "slack.group.purpose", channel.name())
                : channel.purpose();
        Openness openness = channel.kind() == SlackChannel.Kind.PRIVATE ? Openness.PRIVATE : Openness.OPEN;
        return new NewGroup(cut(name, MAX_NAME), cut(purpose, MAX_PURPOSE), Lane.WORK, openness);
    }

    private static String cut(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }
}
