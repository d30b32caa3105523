package org.hiroba.slack.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.ConversationId;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.slack.domain.ImportReport.LeftOut;
import org.hiroba.slack.domain.ImportReport.Taken;
import org.hiroba.slack.export.SlackChannel;
import org.hiroba.slack.export.SlackExport;
import org.hiroba.slack.export.SlackMessage;

/**
 * One channel or conversation. Threads become posts with comments, where one finds them again; loose messages become the
 * group's talk. Read twice: first to learn which messages began a thread, then to bring them in, oldest first, a thousand
 * at a time, each thousand in one transaction.
 */
final class ChannelImport {
    private static final int BATCH = 1_000;

    private final PluginContext hiroba;
    private final GroupImport groups;
    private final ChatImport chat;
    private final Caller caller;
    private final PeopleBook people;
    private final MessageText texts;
    private final EmojiNames emoji;
    private final ImportReport report;
    private final LinkBook links;
    private final Runnable oneRead;

    ChannelImport(
            PluginContext hiroba,
            GroupImport groups,
            ChatImport chat,
            Caller caller,
            PeopleBook people,
            MessageText texts,
            EmojiNames emoji,
            ImportReport report,
            LinkBook links,
            Runnable oneRead) {
        this.hiroba = hiroba;
        this.groups = groups;
        this.chat = chat;
        this.caller = caller;
        this.people = people;
        this.texts = texts;
        this.emoji = emoji;
        this.report = report;
        this.links = links;
        this.oneRead = oneRead;
    }

    /** @param conversation where loose messages go; @param group where threads go, empty for a conversation or dry run */
    void run(
            SlackExport export,
            SlackChannel channel,
            Optional<GroupId> group,
            Optional<ConversationId> conversation) {
        Set<String> roots = channel.isConversation() ? Set.of() : threadRoots(export, channel);
        Map<String, String> beginnings = new HashMap<>();
        List<SlackMessage> posts = new ArrayList<>();
        List<SlackMessage> messages = new ArrayList<>();
        export.eachMessage(channel, message -> {
            oneRead.run();
            if (!wanted(message)) {
                return;
            }
            boolean inThread = roots.contains(message.threadTs().orElse(message.ts()));
            (inThread ? posts : messages).add(message);
            if (posts.size() >= BATCH) {
                bringPosts(channel, group, posts, beginnings);
            }
            if (messages.size() >= BATCH) {
                bringMessages(channel, conversation, messages);
            }
        });
        bringPosts(channel, group, posts, beginnings);
        bringMessages(channel, conversation, messages);
    }

    private static Set<String> threadRoots(SlackExport export, SlackChannel channel) {
        Set<String> roots = new HashSet<>();
        export.eachMessage(channel, message -> message.threadTs()
                .filter(root -> message.isReply())
                .ifPresent(roots::add));
        return roots;
    }

    private boolean wanted(SlackMessage message) {
        if (MessageText.isNotice(message)) {
            report.leaveOut(LeftOut.CHANNEL_NOTICES, "");
            return false;
        }
        if (MessageText.isDeleted(message)) {
            report.leaveOut(LeftOut.DELETED_MESSAGES, "");
            return false;
        }
        message.files().forEach(file -> report.leaveOut(LeftOut.FILES, file.name()));
        return true;
    }

    private void bringPosts(
            SlackChannel channel, Optional<GroupId> group, List<SlackMessage> batch, Map<String, String> beginnings) {
        List<BroughtInPost> posts = new ArrayList<>();
        List<SlackMessage> taken = new ArrayList<>();
        for (SlackMessage message : batch) {
            Optional<String> text = text(message);
            if (text.isEmpty()) {
                continue;
            }
            String root = message.threadTs().orElse(message.ts());
            // The first that is left of a thread stands for its beginning if that was deleted.
            String parent = beginnings.computeIfAbsent(root, unseen -> message.ts());
            boolean comment = !parent.equals(message.ts());
            posts.add(new BroughtInPost(
                    key(channel, message.ts()),
                    comment ? Optional.of(key(channel, parent)) : Optional.empty(),
                    author(message),
                    message.at(),
                    message.editedAt(),
                    text.get(),
                    List.of()));
            taken.add(message);
            report.take(comment ? Taken.COMMENTS : Taken.POSTS, 1);
        }
        batch.clear();
        group.ifPresent(into -> finish(channel, taken, groups.bringIn(caller, into, posts), posts.stream()
                .map(BroughtInPost::text)
                .toList()));
    }

    private void bringMessages(
            SlackChannel channel, Optional<ConversationId> conversation, List<SlackMessage> batch) {
        List<BroughtInMessage> messages = new ArrayList<>();
        List<SlackMessage> taken = new ArrayList<>();
        for (SlackMessage message : batch) {
            text(message).ifPresent(text -> {
                messages.add(new BroughtInMessage(
                        key(channel, message.ts()),
                        author(message),
                        message.at(),
                        message.editedAt(),
                        text,
                        List.of()));
                taken.add(message);
            });
        }
        batch.clear();
        report.take(Taken.MESSAGES, messages.size());
        if (!messages.isEmpty()) {
            conversation.ifPresent(into -> finish(
                    channel,
                    taken,
                    chat.bringIn(caller, into, messages),
                    messages.stream().map(BroughtInMessage::text).toList()));
        }
    }

    private void finish(
            SlackChannel channel, List<SlackMessage> taken, Map<String, ContentRef> refs, List<String> words) {
        hiroba.transactions().run(() -> {
            for (int i = 0; i < taken.size(); i++) {
                SlackMessage message = taken.get(i);
                ContentRef ref = refs.get(key(channel, message.ts()));
                links.remember(channel.id(), message.ts(), ref, words.get(i));
                bringReactions(message, ref);
            }
        });
    }

    private void bringReactions(SlackMessage message, ContentRef ref) {
        message.reactions().forEach(reaction -> {
            Optional<String> character = emoji.find(reaction.name());
            if (character.isEmpty()) {
                report.leaveOut(LeftOut.CUSTOM_EMOJI, ":" + reaction.name() + ":");
                return;
            }
            for (String user : reaction.users()) {
                Optional<PersonId> giver = people.find(user);
                if (giver.isEmpty()) {
                    report.leaveOut(LeftOut.REACTIONS_OF_UNKNOWN, user);
                } else {
                    hiroba.reactions().bringIn(caller, ref, giver.get(), character.get(), message.at());
                    report.take(Taken.REACTIONS, 1);
                }
            }
        });
    }

    private Optional<String> text(SlackMessage message) {
        String text = texts.of(message);
        if (text.isBlank()) {
            report.leaveOut(LeftOut.EMPTY_MESSAGES, "");
            return Optional.empty();
        }
        if (MessageText.isTooLong(text)) {
            report.leaveOut(LeftOut.TOO_LONG, message.ts());
            return Optional.of(MessageText.cut(text));
        }
        return Optional.of(text);
    }

    private PersonId author(SlackMessage message) {
        return people.person(message.user(), message.username());
    }

    static String key(SlackChannel channel, String ts) {
        return "slack:" + channel.id() + ":" + ts;
    }
}
