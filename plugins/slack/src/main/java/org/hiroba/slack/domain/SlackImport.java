package org.hiroba.slack.domain;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.command.Progress;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.domain.ImportReport.LeftOut;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.export.SlackChannel;
import org.hiroba.slack.export.SlackExport;

/**
 * Brings a Slack export in: people, channels as groups, threads as posts with comments, loose messages as the group's talk,
 * direct messages as conversations. May be given again at any time, also after it was cut short: what is here is passed over.
 */
public final class SlackImport {
    private final PluginContext hiroba;
    private final KnownRepository known;
    private final GroupImport groups;
    private final ChatImport chat;
    private final EmojiNames emoji = new EmojiNames();

    public SlackImport(
            PluginContext hiroba,
            KnownRepository known,
            GroupImport groups,
            ChatImport chat) {
        this.hiroba = hiroba;
        this.known = known;
        this.groups = groups;
        this.chat = chat;
    }

    /**
     * Administrators only; one at a time. What has to be said of groups is said in the administrator's language.
     *
     * @param dryRun says what would come in and changes nothing
     * @throws org.hiroba.api.error.HirobaException INVALID if the file is no export of Slack
     */
    public synchronized ImportReport run(
            Caller caller, Path file, boolean dryRun, Progress progress) {
        caller.requireAdministrator();
        Language language = hiroba.people().load(caller.person()).language();
        ImportReport report = new ImportReport(dryRun);
        try (SlackExport export = new SlackExport(file)) {
            PeopleBook people = new PeopleBook(hiroba, known, caller, language, report);
            people.takeAll(export.users());
            ChannelBook channels = new ChannelBook(hiroba, groups, known, caller, language, report);
            LinkBook links = new LinkBook();
            MarkdownText markdown = new MarkdownText(emoji, people::mention, channels::mention);
            List<SlackChannel> all = export.channels();
            Map<SlackChannel, ThreadRoots> roots = new HashMap<>();
            all.forEach(channel -> roots.put(channel, ThreadRoots.of(export, channel)));
            Steps steps = new Steps(progress, roots.values().stream().mapToLong(ThreadRoots::messages).sum());
            ChannelImport messages = new ChannelImport(
                    hiroba, groups, chat, caller, people, new MessageText(markdown), emoji, report, links, steps::next);
            List<Destination> destinations =
                    all.stream().map(channel -> destination(caller, channel, people, channels, report)).toList();
            for (int i = 0; i < all.size(); i++) {
                if (destinations.get(i).wanted()) {
                    messages.run(export, all.get(i), roots.get(all.get(i)), destinations.get(i));
                }
            }
            report.take(Taken.LINKS, links.resolve(hiroba, caller, (ref, from, text) -> rewrite(caller, ref, from, text)));
            for (int i = 0; i < export.unreadableFiles(); i++) {
                report.leaveOut(LeftOut.UNREADABLE_FILES, "");
            }
        }
        return report;
    }

    /**
     * Where a channel goes; both are empty in a dry run.
     *
     * @param conversation where loose messages go
     * @param group where threads go, empty for a conversation
     */
    record Destination(boolean wanted, Optional<GroupId> group, Optional<ConversationId> conversation) {
        static final Destination NONE = new Destination(false, Optional.empty(), Optional.empty());
        static final Destination PRETENDED = new Destination(true, Optional.empty(), Optional.empty());
    }

    /** Tells the progress for every message read. */
    private static final class Steps {
        private final Progress progress;
        private final long total;
        private long done;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void next() {
            progress.progress(++done, total);
        }
    }

    private Destination destination(
            Caller caller, SlackChannel channel, PeopleBook people, ChannelBook channels, ImportReport report) {
        if (channel.isConversation()) {
            return conversation(caller, channel, people, report);
        }
        Optional<GroupId> group = channels.take(channel, people);
        if (report.dryRun()) {
            return Destination.PRETENDED;
        }
        if (group.isEmpty()) {
            return Destination.NONE;
        }
        return new Destination(
                true, group, group.map(id -> chat.talk(caller, id.audience()).id()));
    }

    private Destination conversation(
            Caller caller, SlackChannel channel, PeopleBook people, ImportReport report) {
        Set<PersonId> members = new LinkedHashSet<>();
        channel.members().forEach(member -> members.add(people.person(member, "")));
        if (channel.members().stream().distinct().count() < 2) {
            report.leaveOut(LeftOut.NOTES_TO_SELF, "");
            return Destination.NONE;
        }
        if (report.dryRun()) {
            return Destination.PRETENDED;
        }
        long before = hiroba.ids().next();
        ConversationId id = chat.conversation(caller, "slack:" + channel.id(), members, "").id();
        report.take(id.value() > before ? Taken.CONVERSATIONS : Taken.CONVERSATIONS_KNOWN, 1);
        return new Destination(true, Optional.empty(), Optional.of(id));
    }

    private boolean rewrite(Caller caller, ContentRef ref, String from, String text) {
        return ref.kind().equals("message")
                ? chat.rewrite(caller, ref, from, text)
                : groups.rewrite(caller, ref, from, text);
    }
}
