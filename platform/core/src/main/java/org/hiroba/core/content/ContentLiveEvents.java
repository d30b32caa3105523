package org.hiroba.core.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.Mentions;
import org.hiroba.api.content.Reaction;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.text.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What open screens are told of reactions, recalls, mentions, read marks, badges, notifications and attachments, whatever the
 * kind of content.
 */
public final class ContentLiveEvents implements LiveEvents {
    private static final int EXCERPT_LENGTH = 140;

    private final ContentDirectory contents;
    private final Reactions reactions;
    private final Attachments attachments;
    private final RichText richText;

    public ContentLiveEvents(
            ContentDirectory contents, Reactions reactions, Attachments attachments, RichText richText) {
        this.contents = contents;
        this.reactions = reactions;
        this.attachments = attachments;
        this.richText = richText;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                Reactions.CHANGED,
                Contents.RECALLED,
                Mentions.MENTIONED,
                ReadMarks.MOVED,
                Badges.CHANGED,
                Notifications.CHANGED,
                Attachments.CHANGED);
    }

    @Override
    public Map<Long, Object> describe(List<JournalEntry> entries) {
        Map<ContentRef, List<Reaction>> counts = countReactions(entries);
        Map<Long, Object> data = new HashMap<>();
        for (JournalEntry entry : entries) {
            describe(entry, counts).ifPresent(described -> data.put(entry.sequence(), described));
        }
        return data;
    }

    private Map<ContentRef, List<Reaction>> countReactions(List<JournalEntry> entries) {
        List<ContentRef> refs = entries.stream()
                .map(JournalEntry::event)
                .filter(event -> event.type().equals(Reactions.CHANGED))
                .flatMap(event -> event.subject().stream())
                .toList();
        return refs.isEmpty() ? Map.of() : reactions.of(new PersonId(Long.MAX_VALUE), refs);
    }

    private Optional<Object> describe(JournalEntry entry, Map<ContentRef, List<Reaction>> counts) {
        return switch (entry.event().type()) {
            case Reactions.CHANGED -> entry.event().subject().map(ref -> changed(entry, counts.get(ref)));
            case Mentions.MENTIONED -> entry.event().subject().flatMap(ref -> mentioned(entry, ref));
            case Attachments.CHANGED -> entry.event().subject().flatMap(ref -> attached(entry, ref));
            case ReadMarks.MOVED -> Optional.of(entry.event().details());
            default -> Optional.of(Map.of());
        };
    }

    private static Object changed(JournalEntry entry, @Nullable List<Reaction> counts) {
        String emoji = entry.event().details().getOrDefault("emoji", "");
        int count = counts == null
                ? 0
                : counts.stream().filter(r -> r.emoji().equals(emoji)).mapToInt(Reaction::count).sum();
        return new ReactionChanged(emoji, "true".equals(entry.event().details().get("given")), count);
    }

    /** Told with the rights of the person who is named: what that person may no longer see is not told. */
    private Optional<Object> mentioned(JournalEntry entry, ContentRef ref) {
        PersonId named = PersonId.parse(entry.event().audience().id());
        Caller caller = new Caller(named, Role.MEMBER, Door.LIVE);
        return Optional.ofNullable(contents.findAll(caller, List.of(ref)).get(ref))
                .filter(content -> !content.recalled())
                .map(this::mentionedIn);
    }

    private MentionedIn mentionedIn(Content content) {
        return new MentionedIn(
                content.audience(), content.path(), richText.toExcerpt(content.text(), EXCERPT_LENGTH));
    }

    /** Told to those only among whom the content still is: whoever comes back hears of what was before it went elsewhere. */
    private Optional<Object> attached(JournalEntry entry, ContentRef ref) {
        return contents.audienceOf(ref)
                .filter(entry.event().audience()::equals)
                .map(same -> new AttachmentsChanged(attachments.of(List.of(ref)).getOrDefault(ref, List.of())));
    }

    /** @param attachments what hangs on the content now */
    public record AttachmentsChanged(List<Attachment> attachments) {}

    /** @param count how many give this emoji now; whose reaction it was is the event's actor */
    public record ReactionChanged(String emoji, boolean given, int count) {}

    /** @param path where the portal shows it */
    public record MentionedIn(String audience, String path, String excerpt) {
        MentionedIn(Audience audience, String path, String excerpt) {
            this(audience.toString(), path, excerpt);
        }
    }
}
