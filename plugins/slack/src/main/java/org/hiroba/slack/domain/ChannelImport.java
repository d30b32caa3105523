package org.hiroba.slack.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * group's talk, oldest first, a thousand at a time, each thousand in one transaction.
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

    /** Of the present channel's loose messages. */
    private boolean somethingWasHere;

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

    void run(SlackExport export, SlackChannel channel, ThreadRoots roots, SlackImport.Destination destination) {
        somethingWasHere = false;
        Map<String, String> beginnings = new HashMap<>();
        List<SlackMessage> posts = new ArrayList<>();
        List<SlackMessage> messages = new ArrayList<>();
        export.eachMessage(channel, message -> {
            oneRead.run();
            if (!wanted(message)) {
                return;
            }
            (roots.holds(message) ? posts : messages).add(message);
            if (posts.size() >= BATCH) {
                bringPosts(channel, destination.group(), posts, beginnings);
            }
            if (messages.size() >= BATCH) {
                bringMessages(channel, destination.conversation(), messages);
            }
        });
        bringPosts(channel, destination.group(), posts, beginnings);
        bringMessages(channel, destination.conversation(), messages);
        if (channel.isConversation() && report.dryRun()) {
            report.take(somethingWasHere ? Taken.CONVERSATIONS_KNOWN : Taken.CONVERSATIONS, 1);
        }
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
        }
        batch.clear();
        if (posts.isEmpty()) {
            return;
        }
        if (report.dryRun()) {
            countPosts(posts, groups.here(caller, posts.stream().map(BroughtInPost::sourceKey).toList()));
        }
        group.ifPresent(into -> {
            long before = hiroba.ids().next();
            Map<String, ContentRef> refs = groups.bringIn(caller, into, posts);
            countPosts(posts, known(refs, before));
            finish(channel, taken, refs, posts.stream().map(BroughtInPost::text).toList());
        });
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
        if (messages.isEmpty()) {
            return;
        }
        if (report.dryRun()) {
            countMessages(messages, chat.here(caller, messages.stream().map(BroughtInMessage::sourceKey).toList()));
        }
        conversation.ifPresent(into -> {
            long before = hiroba.ids().next();
            Map<String, ContentRef> refs = chat.bringIn(caller, into, messages);
            countMessages(messages, known(refs, before));
            finish(channel, taken, refs, messages.stream().map(BroughtInMessage::text).toList());
        });
    }

    /** Ids grow: what has a smaller one was here already. */
    private static Set<String> known(Map<String, ContentRef> refs, long before) {
        return refs.entrySet().stream()
                .filter(ref -> ref.getValue().id() < before)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void countPosts(List<BroughtInPost> posts, Set<String> here) {
        for (BroughtInPost post : posts) {
            boolean known = here.contains(post.sourceKey());
            if (post.parentKey().isPresent()) {
                report.take(known ? Taken.COMMENTS_KNOWN : Taken.COMMENTS, 1);
            } else {
                report.take(known ? Taken.POSTS_KNOWN : Taken.POSTS, 1);
            }
        }
    }

    private void countMessages(List<BroughtInMessage> messages, Set<String> here) {
        report.take(Taken.MESSAGES, messages.size() - here.size());
        report.take(Taken.MESSAGES_KNOWN, here.size());
        somethingWasHere |= !here.isEmpty();
    }

    private void finish(
            SlackChannel channel, List<SlackMessage> taken, Map<String, ContentRef> refs, List<String> words) {
        for (int i = 0; i < taken.size(); i++) {
            SlackMessage message = taken.get(i);
            links.remember(channel.id(), message.ts(), refs.get(key(channel, message.ts())), words.get(i));
        }
        List<SlackMessage> liked = taken.stream().filter(message -> !message.reactions().isEmpty()).toList();
        if (!liked.isEmpty()) {
            hiroba.transactions().run(() -> liked.forEach(
                    message -> bringReactions(message, refs.get(key(channel, message.ts())))));
        }
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
                    boolean fresh =
                            hiroba.reactions().bringIn(caller, ref, giver.get(), character.get(), message.at());
                    report.take(fresh ? Taken.REACTIONS : Taken.REACTIONS_KNOWN, 1);
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
