package org.hiroba.demo.domain;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.chat.api.BroughtInMessage;
import org.hiroba.chat.api.ChatImport;
import org.hiroba.chat.api.Conversation;
import org.hiroba.demo.story.Story.Chat;
import org.hiroba.demo.story.Story.Entry;
import org.hiroba.demo.story.Story.Line;
import org.hiroba.demo.story.Story.Place;
import org.hiroba.demo.story.Story.Stretch;
import org.hiroba.files.api.FileImport;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.api.TaskImport;

/**
 * Brings the story's groups and conversations in. Each is made and remembered in one transaction and filled in the next, since
 * only what is committed is known to those who are to fill it.
 */
final class Writing {
    private static final Duration COMMENT_PACE = Duration.ofMinutes(9);
    private static final Duration MESSAGE_PACE = Duration.ofSeconds(50);

    private final PluginContext hiroba;
    private final MadeRepository made;
    private final Stage stage;
    private final Caller caller;
    private final Cast cast;
    private final Timeline timeline;
    private final Said said = new Said();
    private final Map<String, Audience> groups = new HashMap<>();

    Writing(PluginContext hiroba, MadeRepository made, Stage stage, Caller caller, Cast cast, Timeline timeline) {
        this.hiroba = hiroba;
        this.made = made;
        this.stage = stage;
        this.caller = caller;
        this.cast = cast;
        this.timeline = timeline;
    }

    /** The parts of other plugins that the story plays on. */
    record Stage(Groups groups, GroupImport posts, ChatImport messages, TaskImport tasks, FileImport files) {}

    /** @param otherName for a group whose name is taken by a real one */
    void bringIn(Place place, String otherName) {
        List<PersonId> members = cast.of(place.members());
        GroupId group = make(place, otherName, members);
        groups.put(place.key(), group.audience());
        hiroba.transactions().run(() -> bringInPosts(place, group, members));
        if (!place.talk().isEmpty()) {
            Conversation talk = remembered(() -> stage.messages().talk(caller, group.audience()));
            hiroba.transactions()
                    .run(() -> bringInTalk(talk, key(place.key() + ":talk"), place.talk(), members));
        }
    }

    void bringIn(Chat chat) {
        List<PersonId> people = cast.of(chat.people());
        String key = key(chat.key());
        Conversation conversation =
                remembered(() -> stage.messages().conversation(caller, key, people, chat.title()));
        hiroba.transactions().run(() -> bringInTalk(conversation, key, chat.talk(), people));
    }

    /** What was said so far. */
    Said said() {
        return said;
    }

    /** Of a group that was brought in, by its key. */
    Audience audience(String key) {
        return Objects.requireNonNull(groups.get(key), key);
    }

    private GroupId make(Place place, String otherName, List<PersonId> members) {
        boolean taken = stage.groups().findByName(caller, place.name()).isPresent();
        NewGroup wish = new NewGroup(
                taken ? otherName : place.name(),
                place.purpose(),
                place.social() ? Lane.SOCIAL : Lane.WORK,
                Openness.OPEN);
        List<PersonId> withCaller = new ArrayList<>(members);
        withCaller.add(caller.person());
        return hiroba.transactions().call(() -> {
            GroupId made = stage.posts()
                    .bringInGroup(caller, wish, cast.of(place.owner()), withCaller)
                    .id();
            this.made.add(MadeKinds.GROUP, made.value());
            return made;
        });
    }

    private Conversation remembered(Supplier<Conversation> making) {
        return hiroba.transactions().call(() -> {
            Conversation conversation = making.get();
            made.add(MadeKinds.CONVERSATION, conversation.id().value());
            return conversation;
        });
    }

    private void bringInPosts(Place place, GroupId group, List<PersonId> members) {
        List<BroughtInPost> posts = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (Entry entry : place.posts()) {
            String key = key(place.key() + ":" + posts.size());
            Instant at = timeline.at(entry.when());
            posts.add(post(key, Optional.empty(), entry.line(), at, photos(entry)));
            written.add(new Written(key, entry.line(), at));
            List<Instant> times = timeline.following(at, texts(entry.comments()), COMMENT_PACE);
            for (int i = 0; i < times.size(); i++) {
                Line comment = entry.comments().get(i);
                posts.add(post(key + ":" + i, Optional.of(key), comment, times.get(i), List.of()));
                written.add(new Written(key + ":" + i, comment, times.get(i)));
            }
        }
        tell(stage.posts().bringIn(caller, group, posts), written, members, group.audience());
    }

    private void bringInTalk(Conversation talk, String key, List<Stretch> stretches, List<PersonId> members) {
        List<BroughtInMessage> messages = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Instant> times =
                    timeline.following(timeline.at(stretch.when()), texts(stretch.lines()), MESSAGE_PACE);
            for (int i = 0; i < times.size(); i++) {
                Line line = stretch.lines().get(i);
                String lineKey = key + ":" + messages.size();
                messages.add(new BroughtInMessage(
                        lineKey, cast.of(line.by()), times.get(i), Optional.empty(), line.text(), List.of()));
                written.add(new Written(lineKey, line, times.get(i)));
            }
        }
        tell(stage.messages().bringIn(caller, talk.id(), messages), written, members, talk.audience());
    }

    /** Something that was brought in under this key. */
    private record Written(String key, Line line, Instant at) {}

    private void tell(
            Map<String, ContentRef> refs, List<Written> written, List<PersonId> members, Audience audience) {
        written.forEach(one -> Optional.ofNullable(refs.get(one.key()))
                .ifPresent(ref -> said.add(one.line().text(), ref, audience)));
        react(refs, written, members);
    }

    private void react(Map<String, ContentRef> refs, List<Written> written, List<PersonId> members) {
        for (Written one : written) {
            ContentRef ref = refs.get(one.key());
            if (ref == null || one.line().reactions().isEmpty()) {
                continue;
            }
            made.add(ref.kind(), ref.id());
            Line line = one.line();
            Givers.of(line.text(), line.reactions(), cast.of(line.by()), members)
                    .forEach(given -> hiroba.reactions().bringIn(caller, ref, given.by(), given.emoji(), one.at()));
        }
    }

    private BroughtInPost post(
            String key, Optional<String> parent, Line line, Instant at, List<ImageId> photos) {
        return new BroughtInPost(key, parent, cast.of(line.by()), at, Optional.empty(), line.text(), photos);
    }

    private List<ImageId> photos(Entry entry) {
        return entry.photos().stream()
                .map(photo -> hiroba.images()
                        .upload(caller, new ByteArrayInputStream(photo.draw()), "")
                        .id())
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static String key(String part) {
        return "demo:" + part;
    }
}
